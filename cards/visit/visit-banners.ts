import type { VisitIn } from '../../services/visit/model';
import { timeNear } from '../dates';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayName } from '../user-text';
import { doerName, isIn, nameOf, type VisitModel } from './visit-model';

/** How it stands with a visit, in a few words: what the reader has to know or do now. */
export function bannersOf(model: VisitModel, texts: Texts): readonly Banner[] {
  return [
    ...doubleBanner(model, texts),
    ...(isIn(model, 'arrived') ? arrivedBanners(model, texts) : otherBanners(model, texts)),
  ];
}

const doubleBanner = ({ possiblyDouble }: VisitModel, { kluis }: Texts): readonly Banner[] =>
  possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];

/** Whoever was called is told that nobody stands there. */
const undoneBanner = (model: VisitModel, texts: Texts): readonly Banner[] => {
  const { undone } = model.visit;
  if (!undone) return [];
  const when = timeNear(undone.at, model.now, model.locale);
  const line = texts.visit.by(doerName(model, undone.by, texts), when);
  return [{ style: 'warning', title: texts.visit.undoneTitle, lines: [line] }];
};

/** What the organisation tells its hosts: guest wifi, house rules. */
const hostBanner = ({ hostLines, reader }: VisitModel): readonly Banner[] => {
  const [first, ...rest] = hostLines.map((line) => displayName(line, 300));
  return first === undefined || reader === 'desk' ? [] : [{ style: 'emphasis', title: first, lines: rest }];
};

function otherBanners(model: VisitModel, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const time = (iso: string): string => timeNear(iso, model.now, model.locale);
  if (isIn(model, 'expected'))
    return [
      ...undoneBanner(model, texts),
      ...(model.reader === 'desk'
        ? []
        : [{ style: 'accent' as const, title: visit.expectedTitle, lines: [visit.expected] }]),
    ];
  if (isIn(model, 'collected')) {
    const { escort, askedAt } = model.visit;
    const asked: Banner = { style: 'warning', title: visit.stillHereTitle, lines: [visit.stillHere] };
    const by = visit.collectedBy(nameOf(model, escort.by));
    const who = escort.toldBy ? `${by} ${visit.toldBy(doerName(model, escort.toldBy, texts))}` : by;
    const lines = model.reader === 'desk' ? [who] : [who, visit.collected];
    const fetched: Banner = { style: 'good', title: visit.collectedTitle, lines };
    return askedAt === null || model.reader === 'desk' ? [fetched, ...hostBanner(model)] : [asked, fetched];
  }
  if (isIn(model, 'left')) {
    const { left, swept } = model.visit;
    return [
      { style: 'good', title: visit.leftTitle, lines: [(swept ? visit.swept : visit.left)(time(left.at))] },
    ];
  }
  if (isIn(model, 'delivered'))
    return [
      {
        style: model.reader === 'desk' ? 'good' : 'warning',
        title: model.reader === 'desk' ? visit.status.delivered : visit.deliveredTitle,
        lines: model.reader === 'desk' ? [] : [visit.delivered(time(model.visit.ended.at))],
      },
    ];
  if (isIn(model, 'refused'))
    return [{ style: 'attention', title: visit.refusedTitle, lines: [visit.refused] }];
  if (isIn(model, 'cancelled') && model.visit.undone) return undoneBanner(model, texts);
  const title = isIn(model, 'cancelled') ? visit.cancelledTitle : visit.noShowTitle;
  return [{ style: 'emphasis', title, lines: [] }];
}

function arrivedBanners(model: VisitModel<VisitIn<'arrived'>>, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const { arrival, answer, askedAt = null } = model.visit;
  if (askedAt !== null && model.reader !== 'desk')
    return [{ style: 'warning', title: visit.stillHereTitle, lines: [visit.stillHere] }];
  const door: readonly Banner[] =
    arrival.atDoorAt === null
      ? []
      : [{ style: 'attention', title: visit.atDoorTitle, lines: [visit.atDoor] }];
  if (answer !== null) {
    const line = visit.answer[answer.kind](nameOf(model, answer.escort));
    const said: Banner = { style: 'accent', title: visit.answeredTitle, lines: [line] };
    const asked: Banner = {
      style: 'warning',
      title: visit.askedToFetchTitle,
      lines: [visit.askedToFetch(nameOf(model, answer.by))],
    };
    const mine = answer.kind === 'colleague' && answer.escort === model.person;
    return [...door, mine ? asked : said, ...(model.reader === 'desk' ? [] : hostBanner(model))];
  }
  return [...door, waitingBanner(model, texts), ...hostBanner(model)];
}

function waitingBanner(model: VisitModel<VisitIn<'arrived'>>, { visit }: Texts): Banner {
  const { arrival, unexpected, host } = model.visit;
  const desk = visit.deskName[arrival.desk];
  const instead = arrival.instead
    ? [visit.instead(nameOf(model, host), arrival.instead.map((one) => nameOf(model, one)).join(', '))]
    : [];
  if (model.reader === 'desk')
    return { style: 'warning', title: unexpected ? visit.deskWaitingYes : visit.deskWaiting, lines: instead };
  if (model.reader !== 'host')
    return {
      style: 'warning',
      title: visit.forSomebodyTitle,
      lines: [visit.forSomebody(nameOf(model, host), desk)],
    };
  const { askedFor, remark } = model.visit.facts;
  // Nobody, or more than one, fits the name: the office finds out whom it is for.
  if (unexpected && askedFor !== undefined && askedFor === remark)
    return {
      style: 'attention',
      title: visit.unclearTitle,
      lines: [visit.unclear(displayName(askedFor, 60), desk)],
    };
  return unexpected
    ? { style: 'attention', title: visit.unexpectedTitle, lines: [visit.unexpected(desk)] }
    : { style: 'warning', title: visit.arrivedTitle, lines: [visit.arrived(desk)] };
}
