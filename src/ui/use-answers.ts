import { useEffect, useRef, useState } from 'preact/hooks';
import type { Identity } from '@/dossier/identity';

/** Keeps some answers: true once they are. */
type Save = (part: Partial<Identity>) => Promise<boolean>;

/** Answers are kept so long after the last key. */
const quietMs = 250;

/** Keeps answers a moment after they were typed, and whatever is left of them when the letter is left. */
export function useAnswers(save: Save) {
  const [typed, setTyped] = useState<Partial<Identity>>({});
  const waiting = useRef<Partial<Identity>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const latest = useRef(save);
  latest.current = save;
  const flush = () => {
    clearTimeout(timer.current);
    const part = waiting.current;
    waiting.current = {};
    if (Object.keys(part).length === 0) return;
    void latest.current(part).then((isKept) => {
      // What could not be kept is tried again with the next answer.
      if (!isKept) waiting.current = { ...part, ...waiting.current };
    });
  };
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);
  const change = (part: Partial<Identity>) => {
    setTyped((before) => ({ ...before, ...part }));
    waiting.current = { ...waiting.current, ...part };
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, quietMs);
  };
  const keep = (part: Partial<Identity>) => {
    change(part);
    flush();
  };
  return { typed, change, keep };
}
