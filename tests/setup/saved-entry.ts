import { cleanHtml } from '@/capture/clean-html';

globalThis.savePage = cleanHtml;
