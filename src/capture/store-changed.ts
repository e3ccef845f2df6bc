import { broadcastChange } from '@/store/store-changes';
import { notify } from './background';

/** Tells every open page of the extension that the store has changed, then notifies the background of what it may mean. */
export async function storeChanged(
  ...messages: ('stamps-waiting' | 'reminders-changed' | 'troubles-changed')[]
): Promise<void> {
  broadcastChange();
  for (const type of messages) await notify({ type });
}
