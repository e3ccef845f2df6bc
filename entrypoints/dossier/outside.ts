import { base64ToUint8Array } from 'uint8array-extras';
import { send } from '@/capture/background';
import { within } from '@/capture/within';
import type { Outside } from '@/export/export-dossier';

/** More than an authority is waited for. */
const answerMs = 60_000;

/** What an export needs from the extension around it. */
export const outside: Outside = {
  async stampSums(sha256) {
    const asked = send({ type: 'stamp-hash', sha256 });
    // A background that was stopped in the middle may never answer: the export ends all the same.
    const answer = await within(asked, answerMs).catch((error: unknown) =>
      console.error('The background could not be reached', error),
    );
    if (!answer || answer === 'off') return null;
    if ('problem' in answer) {
      // The export is whole without it: the entries have their own.
      console.error('The list of hashes has no time stamp', answer.problem);
      return null;
    }
    return { request: base64ToUint8Array(answer.request), reply: base64ToUint8Array(answer.reply) };
  },
};
