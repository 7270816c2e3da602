/** A picture, film, sound or file of a message. */
import { Download, FileText, Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Wanted } from '../../app/download.ts';
import type { FileMedia, Media, Photo } from '../../state/media.ts';
import { useApp } from '../../ui/app-context.tsx';
import { fileUrl, useFile } from '../../ui/file-cache.ts';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { boxOf, shownSize } from './media-box.ts';
import { strippedUrl } from './stripped.ts';
import { waveOf } from './waveform.ts';

export interface MediaViewProps {
  readonly media: Exclude<Media, { kind: 'poll' }>;
  readonly onOpen: () => void;
}

export function MediaView({ media, onOpen }: MediaViewProps) {
  switch (media.kind) {
    case 'photo':
      return <PhotoView photo={media} onOpen={onOpen} />;
    case 'video':
    case 'gif':
      return <VideoView file={media} />;
    case 'voice':
      return <VoiceView file={media} />;
    case 'sticker':
      return <StickerView file={media} />;
    default:
      return <FileView file={media} />;
  }
}

function wantedOf(file: FileMedia): Wanted {
  return { key: file.key, size: '', isPhoto: false, mime: file.mime, bytes: file.bytes };
}

/** The size of a photo that a screen of this many pixels needs. */
export function photoWanted(photo: Photo, side: number): Wanted | undefined {
  const size = shownSize(photo.sizes, side * devicePixelRatio);
  return size === undefined
    ? undefined
    : { key: photo.key, size: size.type, isPhoto: true, mime: 'image/jpeg', bytes: size.bytes };
}

function useStripped(bytes: Uint8Array | undefined): string | undefined {
  const url = useMemo(() => (bytes === undefined ? undefined : strippedUrl(bytes)), [bytes]);
  useEffect(
    () => () => {
      if (url !== undefined) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
}

function PhotoView({ photo, onOpen }: { photo: Photo; onOpen: () => void }) {
  const { t } = useWords();
  const box = boxOf(photo.width, photo.height);
  const wanted = useMemo(() => photoWanted(photo, box.width), [photo, box.width]);
  const url = useFile(wanted);
  const stripped = useStripped(photo.stripped);
  return (
    <button type="button" className="picture" style={box} aria-label={t('media.open')} onClick={onOpen}>
      {stripped !== undefined && url === undefined && <img className="picture__soft" src={stripped} alt="" />}
      {url !== undefined && <img className="picture__sharp" src={url} alt={t('media.photo')} />}
    </button>
  );
}

function VideoView({ file }: { file: FileMedia }) {
  const app = useApp();
  const { t, formats } = useWords();
  const [url, setUrl] = useState<string>();
  const [share, setShare] = useState<number>();
  const box = boxOf(file.width, file.height);
  const stripped = useStripped(file.stripped);
  const play = () => {
    setShare(0);
    fileUrl(app, wantedOf(file), setShare).then(setUrl, () => setShare(undefined));
  };
  if (url !== undefined) {
    return (
      <video className="picture picture--video" style={box} src={url} controls autoPlay loop={file.kind === 'gif'}>
        {/* What people film has no captions of its own; the browser offers a track where it can make one. */}
        <track kind="captions" />
      </video>
    );
  }
  return (
    <button type="button" className="picture" style={box} aria-label={t('media.play')} onClick={play}>
      {stripped !== undefined && <img className="picture__soft" src={stripped} alt="" />}
      <span className="picture__play">
        {share === undefined ? <Play size={26} aria-hidden="true" /> : `${Math.round(share * 100)} %`}
      </span>
      <span className="picture__note">
        {formats.countdown(Math.round(file.seconds))} · {formats.bytes(file.bytes)}
      </span>
    </button>
  );
}

function StickerView({ file }: { file: FileMedia }) {
  const wanted = useMemo(() => wantedOf(file), [file]);
  const url = useFile(wanted);
  return (
    <span className="sticker">
      {url === undefined ? <span className="sticker__soft" /> : <img src={url} alt={file.alt} />}
    </span>
  );
}

function VoiceView({ file }: { file: FileMedia }) {
  const app = useApp();
  const { t, formats } = useWords();
  const audio = useRef<HTMLAudioElement>(null);
  const [url, setUrl] = useState<string>();
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const bars = useMemo(() => waveOf(file.waveform), [file.waveform]);
  const toggle = () => {
    if (url === undefined) {
      void fileUrl(app, wantedOf(file)).then(setUrl, () => undefined);
      return;
    }
    const element = audio.current;
    if (element === null) return;
    if (element.paused) void element.play();
    else element.pause();
  };
  const share = file.seconds === 0 ? 0 : at / file.seconds;
  return (
    <div className="voice">
      <button
        type="button"
        className="voice__play"
        aria-label={t(isPlaying ? 'media.pause' : 'media.play')}
        onClick={toggle}
      >
        {isPlaying ? <Pause size={20} /> : <Play size={20} />}
      </button>
      <svg className="voice__wave" viewBox={`0 0 ${bars.length * 4} 24`} aria-hidden="true">
        {bars.map((height, index) => (
          <rect
            key={index}
            x={index * 4}
            y={12 - height / 2}
            width="2.4"
            height={height}
            rx="1.2"
            className={index / bars.length < share ? 'voice__heard' : ''}
          />
        ))}
      </svg>
      <span className="meta">{formats.countdown(Math.round(isPlaying || at > 0 ? at : file.seconds))}</span>
      {url !== undefined && (
        <audio
          ref={audio}
          src={url}
          autoPlay
          onPlay={() => setPlaying(true)}
          onPause={() => setPlaying(false)}
          onEnded={() => setAt(0)}
          onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        >
          <track kind="captions" />
        </audio>
      )}
    </div>
  );
}

function FileView({ file }: { file: FileMedia }) {
  const app = useApp();
  const { t, formats } = useWords();
  const say = useToast();
  const [share, setShare] = useState<number>();
  const name = file.name === '' ? t('media.file') : file.name;
  const save = () => {
    if (share !== undefined) return;
    setShare(0);
    fileUrl(app, wantedOf(file), setShare)
      .then(
        (url) => {
          const link = document.createElement('a');
          link.href = url;
          link.download = name;
          link.click();
        },
        () => say(t('media.failed')),
      )
      .finally(() => setShare(undefined));
  };
  return (
    <button type="button" className="file" onClick={save} aria-label={t('media.save', { name })}>
      <span className="file__icon">
        {share === undefined ? <FileText size={22} aria-hidden="true" /> : <Download size={22} aria-hidden="true" />}
      </span>
      <span className="file__text">
        <span className="file__name">{name}</span>
        <span className="meta">{share === undefined ? formats.bytes(file.bytes) : `${Math.round(share * 100)} %`}</span>
      </span>
    </button>
  );
}
