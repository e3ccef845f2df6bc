import { openDatabase } from '@/store/database';
import { openDossier } from '@/store/dossiers';
import { append } from '@/store/journal';

declare global {
  var product: {
    append: typeof append;
    openDatabase: typeof openDatabase;
    openDossier: typeof openDossier;
  };
}

globalThis.product = { append, openDatabase, openDossier };
