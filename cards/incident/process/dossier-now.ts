import type { Duty } from '../../../services/incident/assessment/duties';
import { duties } from '../../../services/incident/contract';
import type { Fact } from '../../shared/elements';
import type { Section } from '../../shared/list';
import type { Texts } from '../../texts';
import { dateAndTime } from '../../dates';
import { leftWords } from '../time-left';
import { contradictionRows, missingLines } from './dossier-outcomes';
import { clientName, type ProcessModel } from './model';

/** What fits one screen of a telephone: what to do now and until when, the advice, and what decides it. */
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

/** The next steps, and the clock that ends first of those that ask something of us. */
const shownSteps = 2;

function nowRows(model: ProcessModel, texts: Texts): readonly Fact[] {
  const { process } = texts;
  const left = missingLines(model, texts);
  const more = left.length - shownSteps;
  const steps = left.length === 0 ? [process.nothingMissing] : left.slice(0, shownSteps);
  const clock = model.clocks.find(({ metAt, informative }) => metAt === null && !informative);
  return [
    { label: process.todo, lines: [...steps, ...(more > 0 ? [texts.incident.more(more)] : [])] },
    ...(clock
      ? [
          {
            label: process.clock[clock.kind],
            lines: [
              ...(clock.client === null ? [] : [clientName(model, clock.client)]),
              process.until(
                dateAndTime(clock.until.toISOString(), model.locale),
                leftWords(model.now, clock.until.toISOString(), texts),
              ),
            ],
          },
        ]
      : []),
  ];
}

/** In one line each what is advised and whether that stands; what was decided stands over it. */
function adviceRow({ assessment, process }: ProcessModel, texts: Texts): Fact {
  const { outcomes } = texts;
  const words = (duty: Duty): string => {
    const decision = duty === 'clients' ? undefined : process.decisions[duty];
    if (decision && decision.state !== 'advised') return outcomes.decidedAs[decision.notify ? 'yes' : 'no'];
    const { verdict, certain } = assessment.advices[duty];
    return certain ? outcomes.adviceCertain(outcomes.verdictShort[verdict]) : outcomes.verdictShort[verdict];
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

/** As many as one takes in at a glance; all of them stand behind "Meer". */
const shownReasons = 3;

/** Of the duty that is least settled: what it stands on, and what would turn it. */
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
