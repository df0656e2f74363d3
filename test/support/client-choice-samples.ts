import { renderClientChoice } from '../../cards/incident/process/client-choice';
import { renderClients } from '../../cards/incident/process/clients';
import type { ProcessModel } from '../../cards/incident/process/model';
import { type CardSample, hostile, widest } from './card-views';
import { crowd, crowded, sample } from './process-samples';
import { concerned, taken } from './process-scene';

/** Choosing clients among few and many, and looking for one among those concerned. */

const choosing = (words: string) => (of: ProcessModel) => renderClientChoice({ ...of, words });
const found = (words: string) => (of: ProcessModel) => renderClients({ ...of, all: 500, words });

export const clientChoiceSamples: readonly CardSample[] = [
  sample('clients-choice', taken, choosing('')),
  sample('clients-choice-hostile', taken, choosing(hostile)),
  sample('clients-choice-many', crowded(widest), (of) => choosing('')(crowd(of))),
  sample('clients-found', concerned, found('halm')),
  sample('clients-found-hostile', concerned, (of) => found(hostile)({ ...of, clients: [] })),
  sample('clients-found-many', crowded(widest), (of) => found('')(crowd(of))),
];
