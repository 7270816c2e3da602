import type { Tl } from '@suaka/tl';

const reasons: Readonly<Record<Tl<'ReportReason'>['_'], string>> = {
  inputReportReasonSpam: 'spam',
  inputReportReasonViolence: 'violence',
  inputReportReasonPornography: 'adult',
  inputReportReasonChildAbuse: 'child',
  inputReportReasonOther: 'other',
  inputReportReasonCopyright: 'copyright',
  inputReportReasonGeoIrrelevant: 'geoIrrelevant',
  inputReportReasonFake: 'fake',
  inputReportReasonIllegalDrugs: 'illegal/drugs',
  inputReportReasonPersonalDetails: 'personal',
};

/** Why something is reported, in the words that operators read. Source: core.telegram.org/type/ReportReason */
export const readReportReason = (reason: Tl<'ReportReason'>): string => reasons[reason._];
