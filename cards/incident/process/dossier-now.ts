import type { Duty } from '../../../services/incident/assessment/duties';
import type { IncidentClock } from '../../../services/incident/clocks';
import { duties } from '../../../services/incident/contract';
import type { Fact } from '../../shared/elements';
import type { Section } from '../../shared/list';
import type { Texts } from '../../texts';
import { dateAndTime } from '../../dates';
import { leftWords } from '../time-left';
import { contradictionRows, missingLines } from './dossier-outcomes';
import { clientName, isSettled, type ProcessModel } from './model';
import { mayCloseLines } from './way';

/** What fits on one phone screen: what to do now and by when, the advice, and what decides it. */
export function nowSections(model: ProcessModel, texts: Texts): readonly Section[] {
  const { process, outcomes } = texts;
  const contradictions = contradictionRows(model, texts);
  const breach = (model.process.classified?.outcome ?? model.assessment.classified.outcome) === 'breach';
  const deciding = contradictions.length > 0 ? contradictions : breach ? decidingRows(model, texts) : [];
  return [
    { title: process.now, rows: model.process.closed ? [] : nowRows(model, texts) },
    {
      title: process.outcome,
      rows: [breach ? adviceRow(model, texts) : classifiedRow(model, texts)],
    },
    ...(deciding.length > 0 ? [{ title: outcomes.deciding, rows: deciding }] : []),
  ].filter(({ rows }) => rows.length > 0);
}

const shownSteps = 2;

/** The next steps, and by when. */
function nowRows(model: ProcessModel, texts: Texts): readonly Fact[] {
  const { process } = texts;
  const left = missingLines(model, texts);
  const more = left.length - shownSteps;
  const steps = left.length === 0 ? mayCloseLines(model, texts) : left.slice(0, shownSteps);
  return [
    { label: process.todo, lines: [...steps, ...(more > 0 ? [texts.incident.more(more)] : [])] },
    ...clockRow(model, texts),
  ];
}

/** For every duty the clock that ends first: a more distant one is a duty all the same. */
function clockRow(model: ProcessModel, texts: Texts): readonly Fact[] {
  const { process } = texts;
  const running = model.clocks.filter(({ metAt, informative }) => metAt === null && !informative);
  const nearest = running.filter(
    ({ kind }, place) => running.findIndex((each) => each.kind === kind) === place,
  );
  const ends = ({ until }: IncidentClock): string =>
    process.until(
      dateAndTime(until.toISOString(), model.locale),
      leftWords(model.now, until.toISOString(), texts),
    );
  const [first] = nearest;
  if (!first) return [];
  if (nearest.length > 1)
    return [
      {
        label: process.clocks,
        lines: nearest.map((clock) => `${process.clock[clock.kind]}: ${ends(clock)}`),
      },
    ];
  const client = first.client === null ? [] : [clientName(model, first.client)];
  return [{ label: process.clock[first.kind], lines: [...client, ends(first)] }];
}

/** One line each for what is advised and whether that stands; a decision takes precedence. */
function adviceRow(model: ProcessModel, texts: Texts): Fact {
  const { assessment, process } = model;
  const { outcomes } = texts;
  const words = (duty: Duty): string => {
    const decision = duty === 'clients' ? undefined : process.decisions[duty];
    if (decision && decision.state !== 'advised') {
      const decided = outcomes.decidedAs[decision.notify ? 'yes' : 'no'];
      return decision.against ? outcomes.againstAdvice(decided) : decided;
    }
    const { verdict } = assessment.advices[duty];
    return isSettled(model, duty)
      ? outcomes.adviceCertain(outcomes.verdictShort[verdict])
      : outcomes.verdictShort[verdict];
  };
  return {
    label: texts.process.advice,
    lines: duties.map((duty) => `${outcomes.duty[duty]}: ${words(duty)}`),
  };
}

const classifiedRow = ({ process, assessment }: ProcessModel, texts: Texts): Fact => {
  const outcome = process.classified?.outcome ?? assessment.classified.outcome;
  const { outcomes } = texts;
  return {
    label: texts.process.classified,
    lines: [outcome ? outcomes.classification[outcome] : outcomes.undecided],
  };
};

/** As many as one takes in at a glance; all of them are behind "Meer". */
const shownReasons = 3;

/** For the least settled duty: what it rests on, and what would turn it. */
function decidingRows({ assessment, tips, tipSets }: ProcessModel, texts: Texts): readonly Fact[] {
  const { outcomes } = texts;
  const { authority, subjects } = assessment.advices;
  const open = [subjects, authority].find(({ certain }) => !certain);
  const reasons = (open ?? (subjects.notify ? subjects : authority)).reasons
    .slice(0, shownReasons)
    .map((reason) => outcomes.reason[reason]);
  const alone = tips.filter(({ alone: changes }) => duties.some((duty) => changes.includes(duty)));
  const [together] = tipSets;
  const questions = (alone.length > 0 ? alone.map(({ question }) => question) : (together?.questions ?? []))
    .slice(0, shownReasons)
    .map((question) => texts.assessment[question].label);
  return [
    ...(reasons.length > 0 ? [{ label: outcomes.becauseSo, lines: reasons }] : []),
    ...(open && questions.length > 0 ? [{ label: outcomes.findOut, lines: questions }] : []),
  ];
}
