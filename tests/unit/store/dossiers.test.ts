import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '@/store/database';
import {
  addDossier,
  allDossiers,
  chooseDossier,
  eraseDossier,
  nameDossier,
  newPracticeDossier,
  openDossier,
} from '@/store/dossiers';
import { append, journalRows } from '@/store/journal';
import { nameProcedure, procedureName } from '@/store/procedures';
import { changeSettings, readSettings } from '@/store/settings';
import { addAuthority } from '@/store/stamping';
import { stampsOf } from '@/store/stamps';
import { sampleDraft } from '../evidence/sample';

const place = { system: 'ez-booking', host: 'www.seine-saint-denis.gouv.fr', id: '9829' };

test('each dossier has its own journal, name and end', async () => {
  const first = await openDossier();
  const mother = await addDossier('Fatou');
  expect(await openDossier()).toBe(mother);
  await append(sampleDraft({ dossier: mother }), new Map());
  expect(await append(sampleDraft({ dossier: first }), new Map())).toMatchObject({ number: 1 });
  await nameDossier(mother, '  Fatou D.  ');
  expect((await allDossiers()).map(({ name }) => name)).toEqual(['Fatou D.', undefined]);
  await new Promise((later) => setTimeout(later, 2));
  await chooseDossier(first);
  expect(await openDossier()).toBe(first);
  await eraseDossier(mother);
  expect((await allDossiers()).map(({ id }) => id)).toEqual([first]);
  expect(await journalRows(first)).toHaveLength(1);
});

test('a dossier that is chosen opens, whatever the clock said when another one was', async () => {
  const [one, other] = [await addDossier('Une'), await addDossier('Autre')];
  const database = await openDatabase();
  const row = await database.get('dossiers', one);
  if (row) await database.put('dossiers', { ...row, openedAt: '2030-01-01T00:00:00.000Z' });
  expect(await openDossier()).toBe(one);
  await chooseDossier(other);
  expect(await openDossier()).toBe(other);
  const third = await addDossier('Troisième');
  expect(await openDossier()).toBe(third);
  for (const id of [one, other, third]) await eraseDossier(id);
});

test('a name that another dossier’s captures bear stays when one is erased', async () => {
  const [one, other] = [await addDossier('Une'), await addDossier('Autre')];
  const shared = { ...place, id: '77' };
  const procedure = { ...shared, label: 'démarche n° 77' };
  for (const dossier of [one, other]) await append(sampleDraft({ dossier, procedure }), new Map());
  await nameProcedure(shared, 'La nôtre');
  await eraseDossier(one);
  expect(await procedureName(shared)).toBe('La nôtre');
  await eraseDossier(other);
  expect(await procedureName(shared)).toBeUndefined();
});

test('erasing one of several takes the names of its own procedures, not the others’', async () => {
  const first = await openDossier();
  const other = { ...place, id: '1' };
  const second = await addDossier('Autre');
  const draft = sampleDraft({ dossier: second, procedure: { ...other, label: 'démarche n° 1' } });
  await append(draft, new Map());
  await nameProcedure(other, 'Celle de l’autre');
  await nameProcedure(place, 'La mienne');
  await eraseDossier(second);
  expect([await procedureName(other), await procedureName(place)]).toEqual([
    undefined,
    'La mienne',
  ]);
  await eraseDossier(first);
  expect(await procedureName(place)).toBeUndefined();
});

test('an exercise is in no list, never opened, never stamped, and the next one takes its place', async () => {
  const mine = await openDossier();
  await addAuthority({ name: 'essai', url: 'https://tsa.test/' });
  await nameProcedure(place, 'La mienne');
  const practice = await newPracticeDossier();
  await append(sampleDraft({ dossier: practice }), new Map());
  expect(await stampsOf(practice)).toEqual(new Map());
  expect(await openDossier()).toBe(mine);
  expect((await allDossiers()).map(({ id }) => id)).toEqual([mine]);
  const next = await newPracticeDossier();
  expect(await journalRows(practice)).toEqual([]);
  expect((await (await openDatabase()).getAll('dossiers')).map(({ id }) => id).sort()).toEqual(
    [mine, next].sort(),
  );
  expect(await procedureName(place)).toBe('La mienne');
  await append(sampleDraft({ dossier: mine }), new Map());
  expect((await stampsOf(mine)).size).toBe(1);
});

test('settings are as on the first day until they are changed, part by part', async () => {
  expect(await readSettings()).toMatchObject({ language: null, theme: 'system', repeatMs: null });
  await changeSettings({ language: 'ar' });
  await changeSettings({ theme: 'dark' });
  expect(await readSettings()).toMatchObject({ language: 'ar', theme: 'dark', repeatMs: null });
});
