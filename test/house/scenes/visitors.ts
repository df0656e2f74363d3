import { nl } from '../../support/person/words';
import * as visits from '../../support/visit-story';
import { cardSaying, type Place, typing } from './place';

const { receptionist, keeper, substitute, bhv, bhvHead, colleague, fromYourAbility } = visits;
const hosts = [visits.host, fromYourAbility];

/** Somebody for an employee of each company: at the door, every week, and with a parcel. */
export async function receiveVisitors(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const host of hosts) {
    const id = await visits.arrived(bot, {}, host);
    await crawl.enter(host, 'a visitor', cardSaying(place, host, nl.visit.eyebrow(id)));
    const weekly = await visits.announced(bot, { weeks: '3' }, host);
    await crawl.enter(host, 'every week', () => visits.openVisit(bot, host, weekly));
    const delivery = await visits.announced(bot, { kind: 'delivery' }, host);
    await crawl.enter(receptionist, 'a delivery', () => visits.openVisit(bot, receptionist, delivery));
    const desk = await visits.deskOpened(bot);
    await desk.fill(nl.deskPage.forWhom, host.name).presses(nl.deskPage.parcelSend);
    await crawl.enter(host, 'a parcel', cardSaying(place, host, nl.visit.deliveredTitle));
  }
  for (const someone of [keeper, substitute])
    await crawl.enter(someone, 'the day', typing(place, someone, '/bezoek'));
}

/** Everybody out: counted by the BHV, and asked how they are. */
export async function evacuate(place: Place): Promise<void> {
  const { bot, crawl } = place;
  await visits.arrived(bot, { people: '3' }, colleague);
  for (const someone of [bhvHead, bhv, fromYourAbility, visits.host])
    await crawl.enter(someone, 'who is in', typing(place, someone, '/bhv'));
  await crawl.enter(
    fromYourAbility,
    'how are you',
    cardSaying(place, fromYourAbility, nl.visitLists.safetyTitle),
  );
  await crawl.enter(bhv, 'who is in', typing(place, bhv, '/bhv'));
  await crawl.enter(bhvHead, 'who is in', typing(place, bhvHead, '/bhv'));
  const count = bot.person(bhvHead).sees(nl.visitLists.rollTitle);
  await count.open(nl.visitLists.rollEnd).press(nl.visitLists.rollEndSend);
}

/** Later than planned, and still there: each host is asked. */
export async function stayLonger(place: Place): Promise<void> {
  const { bot, crawl } = place;
  for (const host of hosts) await visits.arrived(bot, { from: '10:00', until: '11:00' }, host);
  await visits.passUntil(bot, '2026-11-23T10:05:00Z');
  for (const host of hosts)
    await crawl.enter(host, 'still here', cardSaying(place, host, nl.visit.stillHereTitle));
}

/** Next morning: nobody signed them out. */
export async function forgotten(place: Place): Promise<void> {
  for (const someone of [keeper, substitute])
    await place.crawl.enter(someone, 'yesterday', typing(place, someone, '/bezoek'));
}
