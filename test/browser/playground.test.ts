import { LocalHouse } from '../support/playground';
import { administration } from './admin';
import { forms } from './forms';
import { kluis } from './kluis';
import { incidentProcess } from './process';
import { report } from './report';
import { training } from './training';
import { visit } from './visit';

/** All flows one after the other in the same Playgrounds: a dozen processes, which are not started again for each. */
let shared: LocalHouse;
const container = () => shared;
beforeAll(async () => {
  shared = await LocalHouse.start();
});
afterAll(() => shared?.stop());

describe('in Microsoft’s Agents Playground', () => {
  describe('a report', () => report(container));
  describe('the safe', () => kluis(container));
  describe('visitors', () => visit(container));
  describe('from a report to a closed file', () => incidentProcess(container));
  describe('a session', () => training(container));
  describe('a mistake in every form', () => forms(container));
  describe('the administrator', () => administration(container));
});
