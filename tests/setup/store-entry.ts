import { canonicalLine, hashLine } from '@/evidence/chain';
import { fileFacts } from '@/evidence/hash';
import { openDatabase } from '@/store/database';
import { openDossier, readDossier } from '@/store/dossiers';
import { append, readHead, restoredRow } from '@/store/journal';
import { writeRestored } from '@/store/restoring';

declare global {
  var product: {
    append: typeof append;
    openDatabase: typeof openDatabase;
    openDossier: typeof openDossier;
    readDossier: typeof readDossier;
    readHead: typeof readHead;
    canonicalLine: typeof canonicalLine;
    hashLine: typeof hashLine;
    fileFacts: typeof fileFacts;
    restoredRow: typeof restoredRow;
    writeRestored: typeof writeRestored;
  };
}

globalThis.product = {
  ...{ append, openDatabase, openDossier, readDossier, readHead },
  ...{ canonicalLine, hashLine, fileFacts, restoredRow, writeRestored },
};
