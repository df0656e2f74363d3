import type { VisitIn } from '../../services/visit/model';
import { timeNear } from '../dates';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayName } from '../user-text';
import { isIn, nameOf, type VisitView } from './visit-view';

/** How it stands with a visit, in a few words: what the reader has to know or do now. */
export function bannersOf(view: VisitView, texts: Texts): readonly Banner[] {
  return [
    ...doubleBanner(view, texts),
    ...(isIn(view, 'arrived') ? arrivedBanners(view, texts) : otherBanners(view, texts)),
  ];
}

const doubleBanner = ({ possiblyDouble }: VisitView, { kluis }: Texts): readonly Banner[] =>
  possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];

/** What the organisation tells its hosts: guest wifi, house rules. */
const hostBanner = ({ hostLines, reader }: VisitView): readonly Banner[] => {
  const [first, ...rest] = hostLines.map((line) => displayName(line, 300));
  return first === undefined || reader === 'desk' ? [] : [{ style: 'emphasis', title: first, lines: rest }];
};

function otherBanners(view: VisitView, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const time = (iso: string): string => timeNear(iso, view.now, view.locale);
  if (isIn(view, 'expected'))
    return view.reader === 'desk'
      ? []
      : [{ style: 'accent', title: visit.expectedTitle, lines: [visit.expected] }];
  if (isIn(view, 'collected')) {
    const { escort, askedAt } = view.visit;
    const asked: Banner = { style: 'warning', title: visit.stillHereTitle, lines: [visit.stillHere] };
    const who = visit.collectedBy(nameOf(view, escort.by));
    const lines = view.reader === 'desk' ? [who] : [who, visit.collected];
    const fetched: Banner = { style: 'good', title: visit.collectedTitle, lines };
    return askedAt === null || view.reader === 'desk' ? [fetched, ...hostBanner(view)] : [asked, fetched];
  }
  if (isIn(view, 'left')) {
    const { left, swept } = view.visit;
    return [
      { style: 'good', title: visit.leftTitle, lines: [(swept ? visit.swept : visit.left)(time(left.at))] },
    ];
  }
  if (isIn(view, 'delivered'))
    return [
      {
        style: view.reader === 'desk' ? 'good' : 'warning',
        title: view.reader === 'desk' ? visit.status.delivered : visit.deliveredTitle,
        lines: view.reader === 'desk' ? [] : [visit.delivered(time(view.visit.ended.at))],
      },
    ];
  if (isIn(view, 'refused'))
    return [{ style: 'attention', title: visit.refusedTitle, lines: [visit.refused] }];
  const title = isIn(view, 'cancelled') ? visit.cancelledTitle : visit.noShowTitle;
  return [{ style: 'emphasis', title, lines: [] }];
}

function arrivedBanners(view: VisitView<VisitIn<'arrived'>>, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const { arrival, answer } = view.visit;
  const door: readonly Banner[] =
    arrival.atDoorAt === null
      ? []
      : [{ style: 'attention', title: visit.atDoorTitle, lines: [visit.atDoor] }];
  if (answer !== null) {
    const line = visit.answer[answer.kind](nameOf(view, answer.escort));
    const said: Banner = { style: 'accent', title: visit.answeredTitle, lines: [line] };
    const asked: Banner = {
      style: 'warning',
      title: visit.askedToFetchTitle,
      lines: [visit.askedToFetch(nameOf(view, answer.by))],
    };
    const mine = answer.kind === 'colleague' && answer.escort === view.person;
    return [...door, mine ? asked : said, ...(view.reader === 'desk' ? [] : hostBanner(view))];
  }
  return [...door, waitingBanner(view, texts), ...hostBanner(view)];
}

function waitingBanner(view: VisitView<VisitIn<'arrived'>>, { visit }: Texts): Banner {
  const { arrival, unexpected, host } = view.visit;
  const desk = visit.deskName[arrival.desk];
  if (view.reader === 'desk')
    return { style: 'warning', title: unexpected ? visit.deskWaitingYes : visit.deskWaiting, lines: [] };
  if (view.reader !== 'host')
    return {
      style: 'warning',
      title: visit.forSomebodyTitle,
      lines: [visit.forSomebody(nameOf(view, host), desk)],
    };
  return unexpected
    ? { style: 'attention', title: visit.unexpectedTitle, lines: [visit.unexpected(desk)] }
    : { style: 'warning', title: visit.arrivedTitle, lines: [visit.arrived(desk)] };
}
