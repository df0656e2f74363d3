"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newsBanner = newsBanner;
exports.ringSummary = ringSummary;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const time_left_1 = require("./time-left");
const words_1 = require("./words");
function newsBanner(model, status, texts, max = 500) {
    const { news: shown, locale, now } = model;
    if (!shown || status === 'withdrawn')
        return [];
    const { news } = shown;
    const title = texts.news.title[news.what]((0, dates_1.timeNear)(news.at, now, locale));
    const lines = linesOf(shown, texts, max);
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
function linesOf({ news, name }, texts, max) {
    const { news: words, outcomes, shared } = texts;
    const { turnedUp } = words;
    const who = (0, user_text_1.displayName)(name, 60);
    const said = (text) => (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(text, texts), { max, cut: shared.shortened });
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
            return [turnedUp.foundBy(who), ...said(news.text), turnedUp.next];
        case 'putBack':
            return [turnedUp.backBy(who), turnedUp.next];
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
function ringSummary(model, texts) {
    const { id, ring } = model;
    const { news, alert } = texts;
    if (ring.what === 'reported')
        return alert.summary(id);
    const what = reasonOf(ring, model, texts);
    const { closed } = model.handling.process;
    return news.of(closed && ring.at > closed.at ? news.afterClosingRing(what) : what, id);
}
function reasonOf(ring, model, texts) {
    const { taken, handling, reportedAt, locale } = model;
    const { news } = texts;
    const when = (0, dates_1.timeNear)(ring.at, reportedAt, locale);
    switch (ring.what) {
        case 'called':
            return news.called[ring.to](waited(ring.since, ring.at, texts));
        case 'clock': {
            const clock = handling.clocks.find(({ id }) => id === ring.clock);
            if (!clock)
                return texts.process.callTitle;
            const left = (0, time_left_1.leftWords)(ring.at, clock.until.toISOString(), texts);
            const over = ring.at >= clock.until.toISOString();
            return news.clock(texts.process.clock[clock.kind], over ? `${left}, ${when}` : left);
        }
        case 'passedOn':
            return taken?.byReader
                ? news.ring.handedOver()
                : news.ring.passedOn((0, user_text_1.displayName)(taken?.name ?? '–', 60));
        case 'leaving':
            return news.ring.leaving((0, dates_1.dayName)(taken?.awayFrom ?? ring.at.slice(0, 10), locale));
        default:
            return news.ring[ring.what](when);
    }
}
function waited(since, at, { news }) {
    const minutes = Math.round((Date.parse(at) - Date.parse(since)) / 60_000);
    return minutes >= 60 && minutes % 60 === 0 ? news.hours(minutes / 60) : news.minutes(minutes);
}
