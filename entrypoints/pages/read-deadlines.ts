import { type Deadline, deadlines } from '@/dossier/deadlines';
import { readIdentity } from '@/dossier/identity';
import { readSituation } from '@/dossier/situation';
import { readCase } from '@/store/cases';
import { stepsOf } from '@/store/steps';

/** The deadlines of a dossier, past and to come, by their days. */
export async function readDeadlines(dossier: string): Promise<Deadline[]> {
  const { identity, situation } = await readCase(dossier);
  return deadlines({
    identity: readIdentity(identity),
    situation: readSituation(situation),
    steps: await stepsOf(dossier),
  });
}
