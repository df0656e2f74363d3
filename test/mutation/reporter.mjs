import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { folderOf, folders } from './folders.mjs';

/** The percentage that the unit suites of every folder must notice at least. */
const least = 90;

const noticed = ['Killed', 'Timeout'];
const missed = ['Survived', 'NoCoverage'];

/** The figure of each folder; one that is too low fails the run, whatever the others reach. */
class FoldersReporter {
  onMutationTestReportReady({ files }) {
    for (const folder of folders) {
      const mutants = Object.entries(files).flatMap(([file, { mutants }]) =>
        folderOf(file) === folder ? mutants : [],
      );
      const count = (statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
      const all = count(noticed) + count(missed);
      if (all === 0) continue;
      const figure = (100 * count(noticed)) / all;
      if (figure < least) process.exitCode = 1;
      const verdict = figure < least ? `, and must be at least ${least}` : '';
      console.log(`services/${folder}: ${figure.toFixed(1)} % of ${all} mutants noticed${verdict}`);
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'folders', FoldersReporter)];
