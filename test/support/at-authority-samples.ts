import { renderDossier } from '../../cards/incident/process/dossier';
import { renderDuty } from '../../cards/incident/process/duty';
import type { ProcessModel } from '../../cards/incident/process/model';
import type { Incident } from '../../services/incident/model';
import { noProcess } from '../../services/incident/process/model';
import { adding, retracting, toldAs } from './at-authority-scene';
import type { CardSample } from './card-views';
import { after, fg } from './incident-scene';
import { carriedOut, decided, notifying } from './process-scene';
import { sample } from './process-samples';

/** The notification at the authority: provisional, supplemented, and for what turned out to be no datalek. */

const duty = (of: ProcessModel) => renderDuty({ ...of, duty: 'authority' });
const provisional = carriedOut(decided, [toldAs('provisional'), notifying('subjects')], 60);
const added = carriedOut(provisional, [adding('provisional'), adding('complete')], 70);
const noBreach: Incident = {
  ...provisional,
  process: {
    ...(provisional.process ?? noProcess),
    classified: { outcome: 'other', advised: null, reason: 'Leeg', by: fg, at: after(80).now.toISOString() },
  },
};

export const atAuthoritySamples: readonly CardSample[] = [
  sample('there-provisional', provisional, duty),
  sample('there-file-provisional', provisional, renderDossier),
  sample('there-added', added, duty),
  sample('there-to-retract', noBreach, duty),
  sample('there-file-to-retract', noBreach, renderDossier),
  sample('there-retracted', carriedOut(noBreach, [retracting], 85), duty),
];
