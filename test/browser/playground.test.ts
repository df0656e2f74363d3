import { LocalOffice } from '../support/playground';
import { sample } from '../support/size';
import { administration } from './admin';
import { administrationForms, reportForms, safeForms, sessionForms, visitForms } from './forms';
import { kluis } from './kluis';
import { incidentProcess } from './process';
import { report } from './report';
import { training } from './training';
import { visit } from './visit';

/** On a busy machine a story takes minutes; that a step never comes, Playwright says. */
jest.setTimeout(600_000);

/** All flows one after the other in the same Playgrounds: a dozen processes, which are not restarted for each. */
let shared: LocalOffice;
const office = () => shared;
beforeAll(async () => {
  shared = await LocalOffice.start();
});
afterAll(() => shared?.stop());

/** What they tell is proven over HTTP too: a few of them show that a real client draws it and sends it that way. */
const stories = [
  { name: 'a report', play: report },
  { name: 'the safe', play: kluis },
  { name: 'visitors', play: visit },
  { name: 'from a report to a closed file', play: incidentProcess },
  { name: 'a session', play: training },
  { name: 'a mistake in a report and in a task', play: reportForms },
  { name: 'a mistake in what is asked of the safe', play: safeForms },
  { name: 'a mistake about visitors', play: visitForms },
  { name: 'a mistake in a session and in a document', play: sessionForms },
  { name: 'a mistake of the administrator', play: administrationForms },
  { name: 'the administrator', play: administration },
];

describe('in Microsoft’s Agents Playground', () => {
  for (const { name, play } of sample('stories', stories, 2)) describe(name, () => play(office));
});
