import { renderClientChoice } from '../../cards/incident/process/client-choice';
import { renderClients } from '../../cards/incident/process/clients';
import { renderSystems } from '../../cards/incident/process/systems';
import type { ProcessModel } from '../../cards/incident/process/model';
import { type CardSample, hostile, widest } from './card-views';
import { crowd, crowded, sample } from './process-samples';
import { concerned, taken } from './process-scene';

/** What else is searched for or chosen: clients among few and many, systems. */

const choosing = (words: string) => (of: ProcessModel) => renderClientChoice({ ...of, words });
const found = (words: string) => (of: ProcessModel) => renderClients({ ...of, all: 500, words });

const systemsOf = (name: (length: number) => string) => (of: ProcessModel) => {
  const offered = Array.from({ length: 60 }, (_, at) => ({ id: `systeem-${at}`, name: name(60) }));
  return renderSystems({ ...of, systems: { involved: true, asked: true, offered, named: null } });
};

export const clientChoiceSamples: readonly CardSample[] = [
  sample('systems', taken, renderSystems),
  sample('systems-many', taken, systemsOf(widest)),
  sample(
    'systems-hostile',
    taken,
    systemsOf(() => hostile),
  ),
  sample('clients-choice', taken, choosing('')),
  sample('clients-choice-hostile', taken, choosing(hostile)),
  sample('clients-choice-many', crowded(widest), (of) => choosing('')(crowd(of))),
  sample('clients-found', concerned, found('halm')),
  sample('clients-found-hostile', concerned, (of) => found(hostile)({ ...of, clients: [] })),
  sample('clients-found-many', crowded(widest), (of) => found('')(crowd(of))),
];
