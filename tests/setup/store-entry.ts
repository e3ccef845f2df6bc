import { canonicalLine, hashLine } from '@/evidence/chain';
import { fileFacts } from '@/evidence/hash';
import { openDatabase } from '@/store/database';
import { addDossier, chooseDossier, nameDossier, openDossier, readDossier } from '@/store/dossiers';
import { append, readHead, removeEntry, restoredRow } from '@/store/journal';
import { writeRestored } from '@/store/restoring';
import { changeSettings } from '@/store/settings';
import { appendStep } from '@/store/steps';

declare global {
  var product: {
    append: typeof append;
    appendStep: typeof appendStep;
    addDossier: typeof addDossier;
    chooseDossier: typeof chooseDossier;
    nameDossier: typeof nameDossier;
    changeSettings: typeof changeSettings;
    openDatabase: typeof openDatabase;
    openDossier: typeof openDossier;
    readDossier: typeof readDossier;
    readHead: typeof readHead;
    canonicalLine: typeof canonicalLine;
    hashLine: typeof hashLine;
    fileFacts: typeof fileFacts;
    removeEntry: typeof removeEntry;
    restoredRow: typeof restoredRow;
    writeRestored: typeof writeRestored;
  };
}

globalThis.product = {
  addDossier,
  chooseDossier,
  appendStep,
  nameDossier,
  changeSettings,
  append,
  openDatabase,
  openDossier,
  readDossier,
  readHead,
  canonicalLine,
  hashLine,
  fileFacts,
  removeEntry,
  restoredRow,
  writeRestored,
};
