import { gatewayLimits, type GatewayLimits } from '@suaka/gateway';
import type { Clock } from '@suaka/domain';
import { admissionLimits, waitingRoomLimits } from '@suaka/operations/admission';
import { failoverLimits } from '@suaka/operations/codes';
import type { Config } from '@suaka/operations/configuration';
import { accountLimits } from '@suaka/operations/limits';
import { StagedSettings, type LiveLimits, type LiveSettings } from '@suaka/operations/settings';
import type { Logger } from '@suaka/operations/telemetry';
import { AdminLinks } from '../http/admin-links.ts';
import { operateOver } from '../operator/operate.ts';
import { OperatorSocket } from '../operator/operator-socket.ts';
import { socketOf } from '../operator/requests.ts';
import { SettingsFolder } from '../operator/settings-folder.ts';

/** The limits of this server: all of those of the gateway stand beside those that can be changed. */
export type ServerLimits = LiveLimits & { readonly gateway: GatewayLimits };

export interface OperatingParts {
  readonly config: Pick<Config, 'dataFolder'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where a browser opens the server. */
  readonly url: () => string;
}

export interface Operating {
  readonly settings: LiveSettings<ServerLimits>;
  readonly adminLinks: AdminLinks;
  /** Opens the way in for operators. */
  listen(): Promise<void>;
  stop(): void;
}

/** What those who run the server need: its settings, the links to its console, and a way in. */
export async function composeOperating({ config, clock, log, url }: OperatingParts): Promise<Operating> {
  const folder = new SettingsFolder(config.dataFolder);
  const defaults: ServerLimits = {
    admission: admissionLimits,
    waitingRoom: waitingRoomLimits,
    accounts: accountLimits,
    failover: failoverLimits,
    gateway: gatewayLimits,
  };
  const settings = await folder.open(defaults, log);
  const audit = async (event: { readonly what: string; readonly by: string }): Promise<void> => {
    log.warn(event, 'an operator has acted');
    await folder.audit({ at: new Date(clock.nowMs()).toISOString(), ...event });
  };
  const staged = new StagedSettings({ clock, settings, keep: (text) => folder.keep(text), audit });
  const adminLinks = new AdminLinks(clock);
  const operate = operateOver({ settings, staged, adminLinks, url, audit: (what, by) => audit({ what, by }) });
  let socket: OperatorSocket | undefined;
  return {
    settings,
    adminLinks,
    listen: async () => {
      const path = socketOf(config.dataFolder);
      // People can still be served: a path may be too long for a socket, and its folder may be of a kind without any.
      socket = await OperatorSocket.listen(path, operate, log).catch((err: unknown) => {
        log.error({ err, path }, 'the socket of operators could not be opened');
        return undefined;
      });
    },
    stop: () => {
      staged.stop();
      socket?.stop();
    },
  };
}
