import { typedAs } from '../ledger/numbering';
import { documentNumber, sessionNumber } from './contract';

/** Of a session or a document, as somebody types it. */
export const typedTrainingNumber = (text: string): string | null =>
  typedAs([sessionNumber, documentNumber], text);
