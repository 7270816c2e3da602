export { observeAdmission, type AdmissionSources } from './admission-metrics.ts';
export { createLogger, type Logger } from './logger.ts';
export { Metrics } from './metrics.ts';
