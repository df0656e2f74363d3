import { LocalOffice } from '../support/playground';
import { administration } from './admin';
import { forms } from './forms';
import { kluis } from './kluis';
import { incidentProcess } from './process';
import { report } from './report';
import { training } from './training';
import { visit } from './visit';

/** All flows one after the other in the same Playgrounds: a dozen processes, which are not started again for each. */
let shared: LocalOffice;
const office = () => shared;
beforeAll(async () => {
  shared = await LocalOffice.start();
});
afterAll(() => shared?.stop());

describe('in Microsoft’s Agents Playground', () => {
  describe('a report', () => report(office));
  describe('the safe', () => kluis(office));
  describe('visitors', () => visit(office));
  describe('from a report to a closed file', () => incidentProcess(office));
  describe('a session', () => training(office));
  describe('a mistake in every form', () => forms(office));
  describe('the administrator', () => administration(office));
});
