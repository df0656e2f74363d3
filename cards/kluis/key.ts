import { kluisActions, reasonLength } from '../../services/kluis/contract';
import type { KeyCustody } from '../../services/kluis/bearer';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Badge,
  type Banner,
  button,
  fieldElement,
  press,
  type Prompt,
  textPrompt,
} from '../shared/elements';
import { choiceInput } from '../shared/fields';
import { renderRecord } from '../shared/record';
import { type Texts, textsFor } from '../texts';
import { gotItPrompt } from './key-with';
import { type AnyNotice, noticeIn } from '../texts/notices';
import { leftKeyTexts } from '../texts/kluis-key';
import { displayName } from '../user-text';

export interface KeyModel {
  readonly locale: Locale;
  readonly custody: KeyCustody;
  /** Entra object id of the reader. */
  readonly reader: string;
  /** Names by Entra object id. */
  readonly names: Readonly<Record<string, string>>;
  /** Who else may have it, by Entra object id. */
  readonly keepers: readonly { readonly id: string; readonly name: string }[];
  /** Whether its holder is away today. */
  readonly isHolderAway?: boolean;
  /** Whether the reader may hand it over. */
  readonly mayHand: boolean;
  /** Its holder keeps the safe no more: names of those who have to get it now. */
  readonly leftTo?: readonly string[];
  /**
   * Why nothing came of what the reader pressed: a refusal, or a choice of nobody, with what was typed that is nobody.
   * Absent: it did, or nothing was pressed.
   */
  readonly refused?: { readonly notice: AnyNotice } | { readonly chosen: readonly string[] };
  /** The reader keeps the safe no more, and has its key or had it last: nothing is left for them to press. */
  readonly keepsNoMore?: boolean;
}

/** Who has the key of the safe. */
export function renderKey(model: KeyModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluisLists, kluisForm } = texts;
  const { custody } = model;
  const holder = custody.holder === null ? kluisLists.keyNobody : nameOf(model, custody.holder);
  const since = custody.since === null ? [] : [kluisLists.since(dateAndTime(custody.since, model.locale))];
  const { buttons, prompts } = actionsOf(model, texts);
  const isAlone = model.mayHand && custody.handing === null && model.keepers.length === 0;
  const alone = isAlone ? [{ label: texts.shared.handOver, lines: [kluisLists.keyNobodyElse] }] : [];
  return renderRecord({
    locale: model.locale,
    summary: kluisLists.keySummary,
    eyebrow: kluisForm.eyebrow,
    title: kluisLists.keyTitle,
    badge: badgeOf(custody, texts),
    banners: [...refusedBanner(model, texts), ...bannersOf(model, texts)],
    what: [],
    facts:
      custody.lost === null ? [{ label: kluisLists.keyHolder, lines: [holder, ...since] }, ...alone] : [],
    buttons,
    prompts,
  });
}

function refusedBanner({ refused, locale }: KeyModel, { shared }: Texts): readonly Banner[] {
  if (!refused) return [];
  if ('notice' in refused) {
    const [title, text] = noticeIn(refused.notice, locale);
    return [{ style: 'attention', title, lines: [text] }];
  }
  const strange = refused.chosen.map((one) => displayName(one, 60));
  const title = strange.length === 0 ? shared.choosePerson : shared.notUnderstood(strange);
  return [{ style: 'attention', title, lines: [] }];
}

const nameOf = ({ names }: KeyModel, person: string): string => displayName(names[person] ?? '–', 60);

function badgeOf({ lost, handing }: KeyCustody, { kluisLists: { keyBadge } }: Texts): Badge {
  if (lost !== null) return { text: keyBadge.lost, style: 'attention' };
  return handing === null
    ? { text: keyBadge.here, style: 'good' }
    : { text: keyBadge.moving, style: 'warning' };
}

function bannersOf(model: KeyModel, { kluis, kluisLists }: Texts): readonly Banner[] {
  const { lost, handing, holder, unreached } = model.custody;
  if (lost !== null) {
    const said = kluisLists.keyLost(nameOf(model, lost.by), dateAndTime(lost.at, model.locale));
    const number = kluis.keeper.reported(lost.incident ?? kluis.opening);
    return [{ style: 'attention', title: kluisLists.keyLostTitle, lines: [said, number] }];
  }
  if (handing?.to === model.reader) {
    const line = kluisLists.keyComing(nameOf(model, handing.by));
    return [{ style: 'accent', title: kluisLists.keyComingTitle, lines: [line] }];
  }
  if (handing !== null) {
    const line = kluisLists.keyGoing(nameOf(model, handing.to));
    return [{ style: 'warning', title: kluisLists.keyGoingTitle, lines: [line] }];
  }
  if (unreached !== undefined && unreached !== holder)
    return [
      {
        style: 'warning',
        title: kluisLists.keyUnreached(nameOf(model, unreached)),
        lines: [kluisLists.keyUnreachedText],
      },
    ];
  if (holder !== null && holder !== model.reader && model.keepsNoMore) return [goneBanner(model, holder)];
  if (holder !== null && model.leftTo) return [leftBanner(model, holder, model.leftTo)];
  if (holder !== null && holder !== model.reader && model.isHolderAway)
    return [
      {
        style: 'warning',
        title: kluisLists.keyHolderAway(nameOf(model, holder)),
        lines: [kluisLists.keyHolderAwayText],
      },
    ];
  return holder === model.reader ? [{ style: 'good', title: kluisLists.keyMine, lines: [] }] : [];
}

function goneBanner(model: KeyModel, holder: string): Banner {
  const { gone, goneText } = leftKeyTexts[model.locale];
  return { style: 'good', title: gone(nameOf(model, holder)), lines: [goneText] };
}

function leftBanner(model: KeyModel, holder: string, leftTo: readonly string[]): Banner {
  const { title, text, mine, mineText } = leftKeyTexts[model.locale];
  const name = nameOf(model, holder);
  const to = leftTo.map((each) => displayName(each, 60)).join(', ');
  return holder === model.reader
    ? { style: 'attention', title: mine, lines: [mineText(to)] }
    : { style: 'attention', title: title(name), lines: [text(name)] };
}

function actionsOf(model: KeyModel, texts: Texts) {
  const { kluisLists, incident } = texts;
  const { lost, handing } = model.custody;
  if (model.keepsNoMore) return { buttons: [], prompts: [] };
  if (lost !== null)
    return { buttons: [press(kluisLists.keyFind, kluisActions.keyFind, {}, 'positive')], prompts: [] };
  const lose = textPrompt(kluisLists.keyLose, {
    id: 'what',
    label: kluisLists.keyLoseLabel,
    value: kluisLists.keyLostStory,
    maxLength: reasonLength,
    errorMessage: incident.textError,
    send: button(kluisLists.keyLoseSend, kluisActions.keyLose, {}, { style: 'destructive' }),
  });
  const take = press(kluisLists.keyTake, kluisActions.keyTake, {}, 'positive');
  const { holder } = model.custody;
  if (handing !== null) {
    const keep = [handing.by, handing.to, holder].includes(model.reader)
      ? [press(kluisLists.keyKeep, kluisActions.keyKeep, {})]
      : [];
    return { buttons: [...(handing.to === model.reader ? [take] : []), ...keep], prompts: [lose] };
  }
  if (holder === model.reader) return { buttons: [], prompts: [...handPrompt(model, texts), lose] };
  const hands = model.mayHand ? handPrompt(model, texts) : [];
  // Who has it is there and may have it: only who got it from them says otherwise.
  const isKept = holder !== null && model.isHolderAway !== true && !model.leftTo;
  return isKept
    ? { buttons: [], prompts: [gotItPrompt(nameOf(model, holder), model.locale, take), lose] }
    : { buttons: [take], prompts: [...hands, lose] };
}

function handPrompt({ keepers }: KeyModel, { kluisLists, shared }: Texts): readonly Prompt[] {
  if (keepers.length === 0) return [];
  const field = fieldElement(
    choiceInput({
      id: 'to',
      label: kluisLists.keyTo,
      value: keepers[0]?.id ?? '',
      placeholder: shared.choose,
      choices: keepers.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
      required: true,
      errorMessage: shared.checkField,
    }),
  );
  const send = button(shared.handOverSend, kluisActions.keyHand, {}, { style: 'positive' });
  return [{ title: shared.handOver, style: 'default', fields: [field], buttons: [send] }];
}
