import { visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import type { RollCall, SafetyAnswer } from '../../services/visit/roll-call';
import { dateAndTime, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, button, fieldElement, press, type Prompt } from '../shared/elements';
import { textInput } from '../shared/fields';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface SafetyModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly call: RollCall;
  /** The BHV is still counting. */
  readonly going: boolean;
  /** The reader's answer; null until there is one. */
  readonly answer: SafetyAnswer | null;
}

/** The question to everybody at an evacuation. */
export function renderSafety(model: SafetyModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { visitLists } = texts;
  const { call, location } = model;
  // The count is finished: nobody has to answer any more, and the answer is shown.
  const asks = model.going;
  const data = { location, roll: call.id };
  const outside = { ...data, answer: 'outside' as const };
  const absent = { ...data, answer: 'absent' as const };
  return renderListCard({
    locale: model.locale,
    summary: visitLists.safetySummary,
    eyebrow: visitLists.safetyEyebrow(dateAndTime(call.startedAt, model.locale)),
    title: asks ? visitLists.safetyTitle : visitLists.safetyOver(call.drill === true),
    banners: bannersOf(model, texts),
    footnotes: asks ? [visitLists.safetyKept] : [],
    buttons: asks
      ? [
          press(visitLists.safetyIsOutside, visitActions.safety, outside, 'positive'),
          press(visitLists.safetyIsAbsent, visitActions.safety, absent),
        ]
      : [],
    prompts: asks ? [helpPrompt(data, texts)] : [],
  });
}

function bannersOf(
  { call, going, answer, now, locale }: SafetyModel,
  { visitLists }: Texts,
): readonly Banner[] {
  const drill: readonly Banner[] = call.drill
    ? [{ style: 'emphasis', title: visitLists.drill, lines: [] }]
    : [];
  if (call.over) return drill;
  const ended = call.ended
    ? [
        {
          style: 'good' as const,
          title: visitLists.safetyEnded(timeNear(call.ended.at, now, locale)),
          lines: [visitLists.safetyEndedHelp],
        },
      ]
    : [];
  if (answer === null)
    return going
      ? [...drill, { style: 'attention', title: visitLists.safetyFirst, lines: [visitLists.safetyThen] }]
      : [...drill, ...ended];
  const when = timeNear(answer.at, now, locale);
  const style = answer.answer === 'help' ? 'warning' : 'good';
  const lines = [
    ...(answer.where === '' ? [] : [visitLists.safetyWhereSaid(displayName(answer.where, 120))]),
    ...(going ? [visitLists.safetySeen] : []),
  ];
  return [...drill, ...ended, { style, title: visitLists.safetySaid[answer.answer](when), lines }];
}

function helpPrompt(
  data: { readonly location: string; readonly roll: string },
  { visitLists, shared }: Texts,
): Prompt {
  const where = fieldElement(
    textInput({
      id: 'where',
      label: visitLists.safetyWhere,
      maxLength: 300,
      errorMessage: shared.checkField,
    }),
  );
  const help = { ...data, answer: 'help' as const };
  return {
    title: visitLists.safetyNeedsHelp,
    style: 'destructive',
    fields: [where],
    buttons: [button(visitLists.safetyHelpSend, visitActions.safety, help, { style: 'destructive' })],
  };
}
