import type { Answers } from '../../services/incident/assessment/questions';
import type { ChangeOf } from '../../services/incident/commands';
import type { Incident } from '../../services/incident/model';
import { slipToStranger } from './assessment-answers';
import { fg } from './incident-scene';
import {
  advising,
  answering,
  carriedOut,
  choosingEntity,
  classifying,
  deciding,
  taken,
} from './process-scene';

/** A payslip that is out in the open, Optimo's own: everything that any paper asks is answered, and it is decided. */

export const besides: Answers = {
  subjects: ['employees'],
  records: ['1'],
  discovery: ['subject'],
  cause: ['internal'],
  measuresBefore: ['policy', 'training'],
  crossBorder: ['no'],
  otherParties: ['none'],
  measuresTaken: ['Teruggevraagd en vernietigd.'],
  measuresAgainst: ['Adressen worden nagekeken.'],
};

export const happened = {
  from: '2026-11-20T08:00:00.000Z',
  until: '2026-11-23T08:30:00.000Z',
  ongoing: false,
};

/** Taken, and nothing answered yet. */
export const own: Incident = {
  ...taken,
  facts: { ...taken.facts, happened, dataOf: 'optimo' as const, clients: [] },
};

/** A mail is involved. */
export const sayingSystems: ChangeOf<'systems'> = {
  type: 'systems',
  by: fg,
  systems: ['mail'],
  text: '',
  masked: [],
};

/** Nothing decided yet. @param otherwise answers that differ. */
export const answeredWith = (otherwise: Answers = {}): Incident =>
  answering(own, { ...slipToStranger, ...besides, ...otherwise }, 20);

/** @param otherwise answers that differ. @param systems what is said of them. */
export const decidedWith = (otherwise: Answers = {}, systems = sayingSystems): Incident =>
  carriedOut(
    answeredWith(otherwise),
    [
      choosingEntity,
      systems,
      classifying,
      advising(true),
      advising(true, 'subjects'),
      deciding(true),
      deciding(true, 'subjects'),
    ],
    40,
  );
