import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { axeFindings } from '../support/card-page';
import { nl } from '../support/person/words';
import type { LocalOffice } from '../support/playground';

const cast = ['employee', 'office manager', 'BHV'] as const;

/** The page's policy admits no script, so axe is injected through the debugger. */
async function findingsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return await axeFindings(page);
}

/** With PICTURES set, kept for README and docs. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] !== undefined)
    await page.screenshot({ path: `test/screenshots/${name}.png`, fullPage: true });
}

export function visit(office: () => LocalOffice): void {
  beforeAll(() => office().begin(cast));

  test('[N11] [C2]–[C5] [C12] [C15] two windows: what is pressed at the desk is in the host’s chat, and the answer at the desk', async () => {
    const [employee, keeper, bhv] = [
      await office().open('employee'),
      await office().open('office manager'),
      await office().open('BHV'),
    ];
    await employee.say('/bezoek Jan Jansen');
    const form = employee.card('Wie komt er bij je op bezoek?');
    await form.getByRole('textbox', { name: 'Bedrijf' }).fill('Bouwbedrijf Noord');
    await employee.picture('visit-form', 'Wie komt er bij je op bezoek?');
    await form.getByRole('button', { name: 'Aanmelden' }).click();
    await employee.card('BZ-0001', 'Aangemeld').waitFor();

    await keeper.say('/bezoek');
    const day = keeper.card('Bezoekers van vandaag', 'Jan Jansen');
    await keeper.picture('visit-day', 'Bezoekers van vandaag', 'Jan Jansen');
    await day.getByRole('button', { name: 'Balie', exact: true }).click();
    await day.getByRole('button', { name: nl.visitLists.desk }).click();
    await keeper
      .card('De balie zonder account')
      .getByRole('button', { name: nl.visitLists.deskMake })
      .click();
    const link = keeper.card('De balie zonder account').getByRole('link', { name: nl.visitLists.deskLink });
    const desk = await keeper.popup(() => link.click());
    await desk.getByRole('button', { name: 'Balie openen' }).click();
    await desk.getByRole('heading', { name: /Jan Jansen/ }).waitFor();
    expect(await findingsOn(desk)).toEqual([]);
    const asked: string[] = [];
    desk.on('request', (request) => asked.push(new URL(request.url()).origin));
    await picture(desk, 'desk-expected');

    await desk.getByRole('button', { name: 'Gearriveerd' }).click();
    await desk.getByText('nog geen antwoord').waitFor();
    await desk.evaluate('window.untouched = true');
    await employee.picture('visit-arrived', 'BZ-0001', 'Je bezoeker is er');
    await employee.card('BZ-0001', 'Je bezoeker is er').getByRole('button', { name: 'Ik kom eraan' }).click();
    await desk.getByText(`${office().nameOf('employee')} komt eraan`).waitFor();
    // By itself: the page was not reloaded.
    expect(await desk.evaluate('window.untouched')).toBe(true);
    await picture(desk, 'desk-answered');
    await bhv.card('Wie is er in het gebouw?', 'Jan Jansen').waitFor();
    await employee
      .card('BZ-0001', 'Er komt iemand')
      .getByRole('button', { name: 'Ik heb opgehaald' })
      .click();
    await desk.getByText(`Opgehaald door ${office().nameOf('employee')}`).waitFor();
    await bhv.picture('bhv', 'Wie is er in het gebouw?', 'Op de verdieping (1)', 'Jan Jansen');

    await desk.getByRole('textbox', { name: 'Naam' }).fill('Piet Smit');
    await desk.getByRole('textbox', { name: 'Voor wie?' }).fill(office().nameOf('employee'));
    await desk.getByRole('button', { name: 'Gastheer vragen' }).click();
    await desk.getByRole('status').waitFor();
    await employee.picture('visit-unexpected', 'BZ-0002', 'niet is aangemeld');
    const unknown = employee.card('BZ-0002', 'niet is aangemeld');
    await unknown.getByRole('button', { name: 'Ken ik niet' }).click();
    await unknown.getByRole('button', { name: 'Nee, niet binnenlaten' }).click();
    await desk.getByText('Niet toelaten').waitFor();
    await picture(desk, 'desk-refused');
    expect(await findingsOn(desk)).toEqual([]);

    await desk.getByRole('button', { name: 'Vertrokken: Jan Jansen' }).click();
    await desk.getByText('Er wordt nu niemand verwacht.').waitFor();
    await employee.card('BZ-0001', 'Afgemeld om').waitFor();
    expect(new Set(asked)).toEqual(new Set([new URL(desk.url()).origin]));
    await desk.setViewportSize({ width: 320, height: 700 });
    expect(await desk.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
}
