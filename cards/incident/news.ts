import type { Ring } from '../../services/incident/news';
import type { IncidentStatus } from '../../services/incident/model';
import { dayName, timeNear } from '../dates';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { IncidentAlertModel } from './alert-model';
import type { HandlingModel, ShownNews } from './process/model';
import { leftWords } from './time-left';
import { wordsOrGone } from './words';

/** The newest answer, addition or turn, before everything else. @param max length of what somebody wrote. */
export function newsBanner(model: HandlingModel, status: IncidentStatus, texts: Texts, max = 500): Banner[] {
  const { news: shown, locale, now } = model;
  if (!shown || status === 'withdrawn') return [];
  const { news } = shown;
  const title = texts.news.title[news.what](timeNear(news.at, now, locale));
  const isTicking = model.clocks.some(({ metAt }) => metAt === null);
  const lines = linesOf(shown, isTicking, texts, max);
  return status === 'closed'
    ? [
        {
          style: 'attention',
          title: texts.news.afterClosing(title),
          lines: [...lines, texts.news.reopenAsked],
        },
      ]
    : [{ style: 'accent', title, lines }];
}

function linesOf(
  { news, name }: ShownNews,
  isTicking: boolean,
  texts: Texts,
  max: number,
): readonly string[] {
  const { news: words, outcomes, shared } = texts;
  const { turnedUp } = words;
  const who = displayName(name, 60);
  // What was found to be no datalek has no term any more.
  const seen = isTicking ? turnedUp.next : turnedUp.nextCalm(texts.process.reclassify);
  const said = (text: string) => displayLines(wordsOrGone(text, texts), { max, cut: shared.shortened });
  switch (news.what) {
    case 'answer':
    case 'addition':
      return said(news.text);
    case 'mistake':
      return [words.mistake];
    case 'files':
      return [words.files(news.count)];
    case 'joinedFiles':
      return [words.joinedFiles(words.files(news.count), news.report)];
    case 'reopened':
      return [words.reopened(who), ...said(news.text)];
    case 'decided':
      return [words.decided(outcomes.duty[news.duty], outcomes.decidedAs[news.notify ? 'yes' : 'no'], who)];
    case 'turned':
      return [words.turned(news.duties.map((duty) => outcomes.duty[duty]).join(', '))];
    case 'foundAgain':
      return [turnedUp.foundBy(who), ...said(news.text), seen];
    case 'putBack':
      return [turnedUp.backBy(who), seen];
    case 'notBack':
      return [turnedUp.undoneBy(who)];
    case 'corrected':
      return [words.corrected(who)];
    case 'joined':
      return [words.joined(news.report, who)];
    case 'secondGiven':
      return [words.secondGiven(who)];
    case 'secondRefused':
      return [words.secondRefused(who), ...said(news.text)];
  }
}

/** What a card's notification says: why it came. A locked screen may show it, so nothing that anybody wrote. */
export function ringSummary(model: IncidentAlertModel, texts: Texts): string {
  const { id, ring } = model;
  const { news, alert } = texts;
  if (ring.what === 'reported') return alert.summary(id);
  const what = reasonOf(ring, model, texts);
  const { closed } = model.handling.process;
  return news.of(closed && ring.at > closed.at ? news.afterClosingRing(what) : what, id);
}

function reasonOf(
  ring: Exclude<Ring, { what: 'reported' }>,
  model: IncidentAlertModel,
  texts: Texts,
): string {
  const { taken, handling, reportedAt, locale } = model;
  const { news } = texts;
  const when = timeNear(ring.at, reportedAt, locale);
  switch (ring.what) {
    case 'called':
      return news.called[ring.to](waited(ring.since, ring.at, texts));
    case 'clock': {
      const clock = handling.clocks.find(({ id }) => id === ring.clock);
      if (!clock) return texts.process.callTitle;
      const left = leftWords(ring.at, clock.until.toISOString(), texts);
      // An overdue clock rings every day, and says on which.
      const over = ring.at >= clock.until.toISOString();
      return news.clock(texts.process.clock[clock.kind], over ? `${left}, ${when}` : left);
    }
    case 'passedOn':
      return taken?.byReader
        ? news.ring.handedOver()
        : news.ring.passedOn(displayName(taken?.name ?? '–', 60));
    case 'leaving':
      return news.ring.leaving(dayName(taken?.awayFrom ?? ring.at.slice(0, 10), locale));
    default:
      return news.ring[ring.what](when);
  }
}

function waited(since: string, at: string, { news }: Texts): string {
  const minutes = Math.round((Date.parse(at) - Date.parse(since)) / 60_000);
  return minutes >= 60 && minutes % 60 === 0 ? news.hours(minutes / 60) : news.minutes(minutes);
}
