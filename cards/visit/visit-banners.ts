import { isForUnknown, nightDesk, tellingsOf } from '../../services/visit/contract';
import type { Telling, VisitIn } from '../../services/visit/model';
import { dayName, dayOfInstant, timeNear } from '../dates';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayName } from '../user-text';
import { doerName, isIn, isMissing, nameOf, type VisitModel, isAskedToFetch } from './visit-model';

/** The state of a visit, in a few words: what the reader has to know or do now. */
export function bannersOf(model: VisitModel, texts: Texts): readonly Banner[] {
  return [
    ...doubleBanner(model, texts),
    ...missingBanners(model, texts),
    // Whoever is being looked for is fetched by nobody, whatever was said before.
    ...(isMissing(model)
      ? []
      : isIn(model, 'arrived')
        ? arrivedBanners(model, texts)
        : otherBanners(model, texts)),
  ];
}

const doubleBanner = ({ possiblyDouble }: VisitModel, { kluis }: Texts): readonly Banner[] =>
  possiblyDouble ? [{ style: 'warning', title: kluis.doubleTitle, lines: [kluis.double] }] : [];

/** Above all else: the BHV does not see them outside, or does after all. */
function missingBanners(model: VisitModel, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const { missing } = model.visit;
  if (!missing) return [];
  const time = (iso: string): string => timeNear(iso, model.now, model.locale);
  const since = visit.missingBy(nameOf(model, missing.by), time(missing.at));
  if (missing.found) {
    const seen = visit.by(nameOf(model, missing.found.by), time(missing.found.at));
    const missed = visit.missedBy(nameOf(model, missing.by), time(missing.at));
    return [...unsentBanner(model, texts), { style: 'good', title: visit.foundTitle, lines: [seen, missed] }];
  }
  const told = tellingsOf(missing);
  const line = ({ by, words, at, pending }: Telling): string =>
    visit[pending ? 'tellingBhv' : 'toldBhv'](doerName(model, by, texts), displayName(words, 300), time(at));
  const lines = told.length === 0 ? [visit.missingAsk] : told.map(line);
  return [{ style: 'attention', title: visit.missingTitle, lines: [since, ...lines] }];
}

/** What was just sent reached nobody, and why. */
const unsentBanner = ({ unsent }: VisitModel, { visit }: Texts): readonly Banner[] =>
  unsent ? [{ style: 'warning', title: visit.notToldTitle, lines: [visit.notTold] }] : [];

/** Everybody who was called is told that nobody is there. */
const undoneBanner = (model: VisitModel, texts: Texts): readonly Banner[] => {
  const { undone } = model.visit;
  if (!undone) return [];
  const when = timeNear(undone.at, model.now, model.locale);
  const line = texts.visit.by(doerName(model, undone.by, texts), when);
  return [{ style: 'warning', title: texts.visit.undoneTitle, lines: [line] }];
};

/** The person who was to have it or to fetch them does not hear of it, so it is up to the reader. */
const untoldBanner = (model: VisitModel, texts: Texts): readonly Banner[] => {
  const { untold, host, status } = model.visit;
  if (untold === undefined || model.reader === 'desk') return [];
  const name = nameOf(model, untold);
  const { untoldTitle, untold: says } = texts.visit;
  const what = status === 'arrived' ? 'fetch' : untold === host ? 'tell' : 'handOver';
  return [{ style: 'warning', title: untoldTitle(name), lines: [says[what]] }];
};

/** It is up to the reader again. */
const declinedBanner = (model: VisitModel<VisitIn<'arrived'>>, { visit }: Texts): readonly Banner[] => {
  const { declined } = model.visit;
  if (declined === undefined || model.reader === 'desk' || declined === model.person) return [];
  return [
    { style: 'warning', title: visit.declinedTitle(nameOf(model, declined)), lines: [visit.untold.fetch] },
  ];
};

/** Whoever announces it reads it at once; why is on no card. */
const awayBanner = (
  { standIn, visit, reader, names, person }: VisitModel,
  { visit: texts }: Texts,
): readonly Banner[] => {
  if (!standIn) return [];
  const own = visit.host === person;
  const who = standIn.name === null ? null : displayName(standIn.name, 60);
  const host = displayName(names[visit.host] ?? '–', 60);
  const lines = [
    own ? texts.standsIn(who) : texts.standsInFor(who),
    ...(reader === 'desk' ? [] : [texts.orElse]),
  ];
  return [{ style: 'warning', title: own ? texts.youAway : texts.hostAway(host), lines }];
};

/** What the organisation tells its hosts: guest wifi, house rules. */
const hostBanner = ({ hostLines, reader, visit }: VisitModel): readonly Banner[] => {
  const [first, ...rest] = hostLines.map((line) => displayName(line, 300));
  // Somebody delivering something is no guest.
  return first === undefined || reader === 'desk' || visit.facts.kind === 'delivery'
    ? []
    : [{ style: 'emphasis', title: first, lines: rest }];
};

function otherBanners(model: VisitModel, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const time = (iso: string): string => timeNear(iso, model.now, model.locale);
  if (isIn(model, 'expected'))
    return [
      ...undoneBanner(model, texts),
      ...untoldBanner(model, texts),
      ...awayBanner(model, texts),
      ...(model.reader === 'desk'
        ? []
        : [{ style: 'accent' as const, title: visit.expectedTitle, lines: expectedLines(model, texts) }]),
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
    const alone = 'desk' in left.by && left.by.desk === nightDesk;
    const said = alone ? visit.sweptAlone : swept ? visit.swept : visit.left;
    return [{ style: 'good', title: visit.leftTitle, lines: [said(time(left.at))] }];
  }
  if (isIn(model, 'delivered')) return [parcelBanner(model, texts)];
  if (isIn(model, 'refused'))
    return [{ style: 'attention', title: visit.refusedTitle, lines: [visit.refused] }];
  if (isIn(model, 'cancelled') && model.visit.undone) return undoneBanner(model, texts);
  if (!isIn(model, 'cancelled')) return [{ style: 'emphasis', title: visit.noShowTitle, lines: [] }];
  const { ended, following = 0 } = model.visit;
  const by = visit.by(doerName(model, ended.by, texts), time(ended.at));
  const rest = following === 0 ? [] : [visit.cancelledFollowing(following)];
  return [{ style: 'emphasis', title: visit.cancelledTitle, lines: [by, ...rest] }];
}

/** Who else is involved: who announced it for a colleague, and who handed it over. */
function expectedLines(model: VisitModel<VisitIn<'expected'>>, texts: Texts): readonly string[] {
  const { visit } = texts;
  const { host, announced, handedBy } = model.visit;
  if (model.person !== host) return [visit.expectedFor(nameOf(model, host)), visit.expected];
  if (handedBy) return [visit.handedBy(doerName(model, handedBy.by, texts)), visit.expected];
  const own = 'person' in announced.by && announced.by.person === host;
  return own ? [visit.expected] : [visit.expectedBy(doerName(model, announced.by, texts)), visit.expected];
}

/** Something is at the desk. */
function parcelBanner(model: VisitModel<VisitIn<'delivered'>>, texts: Texts): Banner {
  const { visit } = texts;
  const { ended, pickedUp, remindedAt, facts, host, instead = [], awayAt, heldAt } = model.visit;
  const time = (iso: string): string => timeNear(iso, model.now, model.locale);
  if (pickedUp) {
    const line = visit.by(doerName(model, pickedUp.by, texts), time(pickedUp.at));
    return { style: 'good', title: visit.pickedUpTitle, lines: [line] };
  }
  const style = remindedAt === undefined ? 'warning' : 'attention';
  if (isForUnknown(model.visit)) {
    const lines = [visit.parcelUnclear, visit.parcelLies(time(ended.at))];
    return { style, title: visit.parcelUnclearTitle(displayName(facts.askedFor ?? '', 60)), lines };
  }
  if (model.reader !== 'host')
    return {
      style,
      title: visit.parcelFor(nameOf(model, host)),
      lines: [
        ...(heldAt === undefined ? [] : [visit.parcelHeld]),
        ...(awayAt !== undefined && instead.includes(model.person)
          ? [visit.parcelInstead(nameOf(model, host))]
          : []),
        visit.parcelLies(time(ended.at)),
      ],
    };
  return remindedAt === undefined
    ? { style, title: visit.deliveredTitle, lines: [visit.delivered(time(ended.at))] }
    : { style, title: visit.parcelStillTitle, lines: [visit.parcelStill(time(ended.at))] };
}

function arrivedBanners(model: VisitModel<VisitIn<'arrived'>>, texts: Texts): readonly Banner[] {
  const { visit } = texts;
  const { arrival, answer, askedAt = null } = model.visit;
  const came = dayOfInstant(arrival.at);
  // An answer from an earlier day says nothing about this one.
  if (came < dayOfInstant(model.now))
    return [{ style: 'warning', title: visit.notSignedOut(dayName(came, model.locale)), lines: [] }];
  if (askedAt !== null && model.reader !== 'desk')
    return [{ style: 'warning', title: visit.stillHereTitle, lines: [visit.stillHere] }];
  if (arrival.heldAt !== undefined)
    return [{ style: 'warning', title: visit.heldTitle, lines: [visit.held] }];
  const door: readonly Banner[] =
    arrival.atDoorAt === null
      ? []
      : [{ style: 'attention', title: visit.atDoorTitle, lines: [visit.atDoor] }];
  if (answer !== null) {
    const line = visit.answer[answer.kind](nameOf(model, answer.escort));
    // Asked is not yet coming.
    const said: Banner =
      answer.kind === 'colleague'
        ? { style: 'warning', title: visit.colleagueAskedTitle, lines: [line] }
        : { style: 'accent', title: visit.answeredTitle, lines: [line] };
    const asked: Banner = {
      style: 'warning',
      title: visit.askedToFetchTitle,
      lines: [visit.askedToFetch(nameOf(model, answer.by))],
    };
    return [
      ...door,
      isAskedToFetch(model) ? asked : said,
      ...(model.reader === 'desk' ? [] : hostBanner(model)),
    ];
  }
  return [
    ...untoldBanner(model, texts),
    ...declinedBanner(model, texts),
    ...door,
    waitingBanner(model, texts),
    ...hostBanner(model),
  ];
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
  // Nobody, or more than one person, fits the name: the office finds out who it is for.
  if (unexpected && askedFor !== undefined && askedFor === remark)
    return {
      style: 'attention',
      title: visit.unclearTitle,
      lines: [visit.unclear(displayName(askedFor, 60), desk)],
    };
  if (model.visit.facts.kind === 'delivery')
    return { style: 'warning', title: visit.deliveryTitle, lines: [visit.delivery(desk)] };
  return unexpected
    ? { style: 'attention', title: visit.unexpectedTitle, lines: [visit.unexpected(desk)] }
    : { style: 'warning', title: visit.arrivedTitle, lines: [visit.arrived(desk)] };
}
