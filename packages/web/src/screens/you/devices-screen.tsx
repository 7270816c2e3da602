import { Globe, Smartphone } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { endDevice, endOtherDevices, loadDevices, type Device } from '../../app/profile.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { ListSkeleton } from '../chats/list-skeleton.tsx';
import { Sheet } from './sheet.tsx';

export function DevicesScreen() {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const [devices, setDevices] = useState<readonly Device[]>();
  const task = useTask();
  const load = useCallback(async () => setDevices(await loadDevices(app)), [app]);
  const loadFirst = useEffectEvent(() => task.run(load));
  useEffect(() => loadFirst(), []);

  const end = (work: () => Promise<void>) =>
    task.run(async () => {
      await work();
      await load();
      say(t('you.deviceEnded'));
    });
  const own = devices?.filter((device) => device.current === true) ?? [];
  const others = devices?.filter((device) => device.current !== true) ?? [];

  return (
    <Sheet title={t('you.devices')}>
      {devices === undefined && task.error === undefined && <ListSkeleton />}
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      {devices !== undefined && (
        <>
          <h2 className="list-title">{t('you.thisDevice')}</h2>
          {own.map((device) => (
            <DeviceRow key={device.hash.toString()} device={device} />
          ))}
          <h2 className="list-title">{t('you.otherDevices')}</h2>
          {others.length === 0 && <p className="devices__none">{t('you.noOtherDevices')}</p>}
          {others.map((device) => (
            <DeviceRow
              key={device.hash.toString()}
              device={device}
              onEnd={() => end(() => endDevice(app, device.hash))}
            />
          ))}
          {others.length > 1 && (
            <button
              type="button"
              className="button button--danger button--wide"
              disabled={task.isBusy}
              onClick={() => end(() => endOtherDevices(app))}
            >
              {t('you.endOthers')}
            </button>
          )}
        </>
      )}
    </Sheet>
  );
}

function DeviceRow({ device, onEnd }: { device: Device; onEnd?: () => void }) {
  const { t, formats } = useWords();
  const now = useNow(60_000);
  const isWeb = /web|browser|mozilla|chrome|firefox|safari/i.test(`${device.platform} ${device.app_name}`);
  const Icon = isWeb ? Globe : Smartphone;
  const place = [device.country, device.ip].filter((part) => part !== '').join(' · ');
  return (
    <div className="device">
      <span className="device__icon">
        <Icon size={22} aria-hidden="true" />
      </span>
      <span className="person-row__text">
        <span className="person-row__name">{device.device_model}</span>
        <span className="person-row__line">
          {device.app_name} {device.app_version}
        </span>
        <span className="person-row__line">
          {onEnd === undefined
            ? place
            : `${t('you.deviceActive', { when: formats.listTime(device.date_active, now) })}${place === '' ? '' : ` · ${place}`}`}
        </span>
      </span>
      {onEnd !== undefined && (
        <button type="button" className="button button--calm button--small" onClick={onEnd}>
          {t('you.endDevice')}
        </button>
      )}
    </div>
  );
}
