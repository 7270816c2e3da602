import { rpcError, type Importer, type Invite } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';

type Needed = Pick<Services, 'installation'>;

/** The address that a link is. */
export const inviteLink = ({ installation }: Needed, hash: string): string => `${installation.meUrlPrefix}+${hash}`;

/**
 * The hash in an address, however it is written.
 * @throws INVITE_HASH_EMPTY
 */
export function inviteHash(link: string): string {
  const hash = /(?:\+|joinchat\/|join\?invite=)?([\w-]+)\/?$/u.exec(link.trim())?.[1];
  if (hash === undefined) throw rpcError('INVITE_HASH_EMPTY');
  return hash;
}

/** A link as admins see it. Source: core.telegram.org/constructor/chatInviteExported */
export const renderInvite = (services: Needed, invite: Invite): TlOf<'chatInviteExported'> => ({
  _: 'chatInviteExported',
  revoked: invite.isRevoked || undefined,
  permanent: invite.isPermanent || undefined,
  request_needed: invite.needsRequest || undefined,
  link: inviteLink(services, invite.hash),
  admin_id: invite.adminId,
  date: invite.date,
  expire_date: invite.expireDate || undefined,
  usage_limit: invite.usageLimit || undefined,
  usage: invite.usage || undefined,
  requested: invite.requested || undefined,
  title: invite.title === '' ? undefined : invite.title,
});

/** Source: core.telegram.org/constructor/chatInviteImporter */
export const renderImporter = (importer: Importer, about: string | undefined): TlOf<'chatInviteImporter'> => ({
  _: 'chatInviteImporter',
  requested: importer.isRequested || undefined,
  user_id: importer.userId,
  date: importer.date,
  about: importer.isRequested && about !== '' ? about : undefined,
  approved_by: importer.approvedBy,
});
