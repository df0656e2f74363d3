import { cardSamples } from '/work/main/test/support/card-samples';
import { drawnCards, launchBrowser, openCardPage, unfoldAll } from '/work/main/test/support/card-page';
const sheet = async (
  b: any,
  file: string,
  names: string[],
  theme: string,
  open: boolean,
  w = 360,
  cols = 4,
) => {
  const samples = names.map((n) => cardSamples.find((s) => s.name === n)!).filter(Boolean);
  const page = await openCardPage(
    b,
    w * cols + 20,
    drawnCards(samples, ['nl']).filter((c: any) => c.theme === theme),
  );
  await page.addStyleTag({
    content: `main{display:flex;flex-wrap:wrap;align-items:flex-start} h1{display:none} section{width:${w - 24}px}`,
  });
  if (open) await unfoldAll(page);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
};
it('look', async () => {
  const b = await launchBrowser();
  await sheet(
    b,
    '/tmp/acd/s1.png',
    ['form-empty', 'form-laptop', 'form-faults', 'receipt-on-its-way'],
    'light',
    false,
  );
  await sheet(
    b,
    '/tmp/acd/s2.png',
    ['receipt-delivered', 'receipt-alarm', 'receipt-taken-question', 'receipt-withdrawn'],
    'light',
    false,
  );
  await sheet(
    b,
    '/tmp/acd/s3.png',
    ['alert-new', 'alert-next-deputy', 'alert-taken', 'alert-withdrawn'],
    'light',
    false,
  );
  await sheet(
    b,
    '/tmp/acd/s4.png',
    ['alert-new', 'receipt-delivered', 'form-empty', 'question'],
    'dark',
    true,
  );
  await sheet(
    b,
    '/tmp/acd/s5.png',
    ['digest', 'mine', 'help', 'welcome', 'unknown-nearest', 'notice-failed', 'neutral', 'question'],
    'light',
    false,
  );
  await b.close();
}, 120000);
