import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer';

/** Private memory of a process, in bytes, as Linux tells it; elsewhere 0. */
function privateBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
  } catch {
    return 0; // No Linux, or the process is gone by now.
  }
}

/**
 * Looks at the pages' processes while something goes on. Returns how to stop, which gives the most private memory
 * that any of them had, in bytes.
 */
export async function watchMemory(browser: Browser): Promise<() => Promise<number>> {
  const client = await browser.target().createCDPSession();
  let most = 0;
  let on = true;
  const looking = (async () => {
    while (on) {
      const { processInfo } = await client.send('SystemInfo.getProcessInfo');
      for (const { type, id } of processInfo) {
        if (type === 'renderer') most = Math.max(most, privateBytes(id));
      }
      await pause(100);
    }
  })();
  return async () => {
    on = false;
    await looking;
    return most;
  };
}
