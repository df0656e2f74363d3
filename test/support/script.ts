import { spawnSync } from 'node:child_process';
import { connectionString } from './azurite';
import { appId, tenantId } from './bot';

/** Runs one of our built scripts (`dist/deployment/<name>.js`) on a table, as an administrator would on a machine. */
export const runScript = (name: string, table: string, options: readonly string[]) =>
  spawnSync(process.execPath, [`dist/deployment/${name}.js`, ...options], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenantId,
      MicrosoftAppPassword: 'x',
      AZURE_STORAGE_CONNECTION_STRING: connectionString(),
      TABLE_NAME: table,
      HOST: '127.0.0.1',
    },
  });
