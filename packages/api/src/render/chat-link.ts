import type { ChatLink } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderEntities } from './entity.ts';

/** Source: core.telegram.org/constructor/businessChatLink */
export const renderChatLink = (
  { installation }: Pick<Services, 'installation'>,
  { slug, message, entities, title, views }: ChatLink,
): TlOf<'businessChatLink'> => ({
  _: 'businessChatLink',
  link: `${installation.meUrlPrefix}m/${slug}`,
  message,
  entities: renderEntities(entities),
  title,
  views,
});
