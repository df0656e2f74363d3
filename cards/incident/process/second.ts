import { incidentActions } from '../../../services/incident/contract';
import type { Reversal, ReversalAsked } from '../../../services/incident/process/reversal-model';
import { dateAndTime } from '../../dates';
import type { RenderedCard } from '../../render';
import { type Banner, button, type Button, type Fact, press, textPrompt } from '../../shared/elements';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayLines, displayName } from '../../user-text';
import { decidedRows, happened } from './decision';
import { type HandlingModel, type ProcessModel, signature } from './model';

const excerptOf = (text: string, texts: Texts): readonly string[] =>
  displayLines(text, { max: 400, cut: texts.shared.shortened });

/**
 * The card asking for a second signature: what happened, what was decided, what is to be undone and why.
 * @param asked as pending, or as answered; null: nothing was asked.
 */
export function renderSecond(model: ProcessModel, asked: ReversalAsked | null): RenderedCard {
  const texts = textsFor(model.locale);
  const { second, process } = texts;
  const { incident, data } = model;
  const waits = model.second !== null && asked !== null;
  const decided = decidedRows(model, texts);
  return renderListCard({
    locale: model.locale,
    summary: waits
      ? second.summary(second.what[asked.reversal.what], incident.id)
      : second.doneSummary(incident.id),
    eyebrow: process.fileEyebrow(incident.id),
    title: waits ? second.title : second.done,
    banners: answerBanner(model, asked, texts),
    footnotes: waits ? [second.why[asked.reversal.what]] : [],
    sections: [
      ...(asked ? [{ title: second.what[asked.reversal.what], rows: askedRows(model, asked, texts) }] : []),
      happened(model, texts),
      ...(decided.length > 0 ? [{ title: process.decisions, rows: decided }] : []),
    ],
    prompts: waits
      ? [
          textPrompt(second.refuse, {
            id: 'whyNot',
            label: second.refuseReason,
            errorMessage: process.fault.required,
            send: button(
              second.refuseSend,
              incidentActions.agree,
              { ...data, agrees: 'no' },
              { style: 'destructive' },
            ),
          }),
        ]
      : [],
    buttons: waits
      ? [press(second.agree, incidentActions.agree, { ...data, agrees: 'yes' }, 'positive')]
      : [press(process.again, incidentActions.second, data)],
  });
}

function askedRows(model: ProcessModel, asked: ReversalAsked, texts: Texts): readonly Fact[] {
  const { second } = texts;
  const { reversal } = asked;
  const reason = reversal.reason ?? '';
  return [
    {
      label: second.askedBy(...signature(model, asked)),
      lines: changeLines(reversal, model, asked.answer === undefined, texts),
    },
    ...(reason === '' ? [] : [{ label: second.reason, lines: excerptOf(reason, texts) }]),
  ];
}

/** @param isOpen what stands now is what it would be changed from. */
function changeLines(
  reversal: Reversal,
  model: ProcessModel,
  isOpen: boolean,
  texts: Texts,
): readonly string[] {
  const { second, outcomes } = texts;
  const { classified } = model.process;
  const [now, becomes] =
    reversal.what === 'classify'
      ? [
          classified ? outcomes.classification[classified.outcome] : '',
          outcomes.classification[reversal.outcome],
        ]
      : reversal.what === 'moveAware'
        ? [dateAndTime(model.incident.awareAt, model.locale), dateAndTime(reversal.to, model.locale)]
        : ['', ''];
  return [
    ...(now === '' || !isOpen ? [] : [second.now(now)]),
    ...(becomes === '' ? [] : [second.becomes(becomes)]),
  ];
}

function answerBanner(model: ProcessModel, asked: ReversalAsked | null, texts: Texts): readonly Banner[] {
  const { second } = texts;
  const answer = asked?.answer;
  if (answer)
    return [
      {
        style: answer.what === 'agreed' ? 'good' : 'emphasis',
        title: second.done,
        lines: [
          second.answered[answer.what](...signature(model, answer)),
          ...(answer.reason === '' ? [] : excerptOf(answer.reason, texts)),
        ],
      },
    ];
  return model.second === null ? [{ style: 'emphasis', title: second.nothing, lines: [] }] : [];
}

/** On the card of a report and in its file: what is pending, and who can sign. */
export function secondBanner(
  { second: waiting, locale }: HandlingModel,
  { second }: Texts,
): readonly Banner[] {
  if (!waiting) return [];
  const names = waiting.signers.map((name) => displayName(name, 60)).join(', ');
  return [
    {
      style: 'warning',
      title: `${second.waitingTitle}: ${second.what[waiting.what]}`,
      lines: [
        second.askedBy(displayName(waiting.askedBy, 60), dateAndTime(waiting.at, locale)),
        ...(names === '' ? [] : [second.signers(names)]),
        ...(waiting.silent ? [] : [second.silence]),
      ],
    },
  ];
}

/** In the file: possible signatories open it from there. */
export const signButton = ({ second: waiting, data }: ProcessModel, { second }: Texts): readonly Button[] =>
  waiting?.byReader === true ? [press(second.open, incidentActions.second, data)] : [];

/** The handler withdraws the request. */
export const takeBackButton = (
  { second: waiting, data }: ProcessModel,
  { second }: Texts,
): readonly Button[] => (waiting ? [press(second.takeBack, incidentActions.takeBack, data)] : []);
