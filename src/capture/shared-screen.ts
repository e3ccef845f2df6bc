import type { ScreenSurface } from '@/evidence/facts';
import type { Shared } from './screen-channel';

/** What is proposed first: the browser asks the person, who may choose another. */
export type Wish = 'monitor' | 'window';

/** The person shared a single tab, which shows neither the address bar nor a clock. */
export class SharedTab extends Error {
  override name = 'SharedTab';
}

/** The screen or the window that the person shares, as long as they do. */
export type SharedScreen = {
  surface: ScreenSurface;
  /** The frame of now; null once sharing has ended, and where nothing can be made out on it. */
  grab(): Promise<Shared | null>;
  stop(): void;
};

/** Options that TypeScript's own list does not have yet. */
type Options = DisplayMediaStreamOptions & {
  selfBrowserSurface: 'exclude';
  surfaceSwitching: 'exclude';
  monitorTypeSurfaces: 'include';
};

/** Often enough that a frame is of this instant, seldom enough to cost nothing. */
const framesASecond = 5;

const surfaceOf = (track: MediaStreamTrack): ScreenSurface => {
  const { displaySurface } = track.getSettings();
  if (displaySurface === 'browser') throw new SharedTab('A tab was shared');
  return displaySurface === 'monitor' || displaySurface === 'window' ? displaySurface : 'unknown';
};

/** Whether a picture is of one colour: a system that does not allow the screen to be read gives a black one. */
function isBlank(picture: CanvasImageSource): boolean {
  const side = 32;
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(picture, 0, 0, side, side);
  const pixels = new Uint32Array(context.getImageData(0, 0, side, side).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

/**
 * Asks the browser to share a screen or a window: call it straight from a click. Calls back when sharing ends in any other way
 * than by `stop`. Rejects when the person refuses, and with `SharedTab` when they share a tab.
 */
export async function shareScreen(wish: Wish, ended: () => void): Promise<SharedScreen> {
  const options: Options = {
    video: { displaySurface: wish, frameRate: { ideal: framesASecond, max: 10 } },
    audio: false,
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'exclude',
    monitorTypeSurfaces: 'include',
  };
  const stream = await navigator.mediaDevices.getDisplayMedia(options);
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  try {
    const [track] = stream.getVideoTracks();
    if (!track) throw new Error('Nothing was shared');
    const surface = surfaceOf(track);
    const video = document.createElement('video');
    video.muted = true;
    video.srcObject = stream;
    await video.play();
    track.addEventListener('ended', ended);
    return {
      surface,
      async grab() {
        if (track.readyState === 'ended' || track.muted || video.videoWidth === 0) return null;
        const { videoWidth: width, videoHeight: height } = video;
        const at = new Date().toISOString();
        const canvas = new OffscreenCanvas(width, height);
        canvas.getContext('2d')?.drawImage(video, 0, 0);
        if (isBlank(canvas)) return null;
        return { picture: await canvas.convertToBlob({ type: 'image/png' }), width, height, at };
      },
      stop,
    };
  } catch (error) {
    stop();
    throw error;
  }
}
