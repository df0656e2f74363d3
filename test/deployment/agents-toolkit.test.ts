import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { BicepFile } from '../support/bicep';

interface Step {
  readonly uses: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

interface Lifecycles {
  readonly version: string;
  readonly provision: readonly Step[];
  readonly deploy: readonly Step[];
  readonly publish: readonly Step[];
}

const text = readFileSync('deployment/m365agents.yml', 'utf8');
const toolkit = parse(text) as Lifecycles;
const uses = (steps: readonly Step[]) => steps.map((step) => step.uses);
const step = (steps: readonly Step[], name: string): Step => {
  const found = steps.find((each) => each.uses === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found;
};
const environments = ['test', 'production'] as const;

describe('[E.1] deployment/m365agents.yml', () => {
  test('does the steps of provision, deploy and publish in their order', () => {
    expect(toolkit.version).toBe('v1.11');
    expect(uses(toolkit.provision)).toEqual([
      'teamsApp/create',
      'arm/deploy',
      'script',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
    ]);
    expect(uses(toolkit.deploy)).toEqual([
      'cli/runNpmCommand',
      'cli/runNpmCommand',
      'cli/runNpmCommand',
      'azureAppService/zipDeploy',
    ]);
    expect(uses(toolkit.publish)).toEqual([
      'script',
      'teamsApp/validateAppPackage',
      'teamsApp/update',
      'teamsApp/publishAppPackage',
    ]);
  });

  test('builds the package with our own script, and sends what it wrote', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    for (const steps of [toolkit.provision, toolkit.publish]) {
      const script = step(steps, 'script');
      expect(script.with).toEqual({ run: 'npm run package', workingDirectory: '..' });
      expect(Object.keys(script.env ?? {})).toEqual(['TEAMS_APP_ID', 'BOT_ID', 'BOT_DOMAIN']);
      for (const { with: given } of steps.filter((each) => 'appPackagePath' in each.with))
        expect(given['appPackagePath']).toBe('../dist/appPackage/optimo-veilig.zip');
    }
    expect(scripts).toHaveProperty('package');
    expect(readFileSync('deployment/package/build.ts', 'utf8')).toContain(
      "'dist/appPackage/optimo-veilig.zip'",
    );
  });

  test.each(environments)('finds every file it names, for %s', (environment) => {
    const [template] = step(toolkit.provision, 'arm/deploy').with['templates'] as readonly [
      { readonly path: string; readonly parameters: string },
    ];
    const named = [template.path, template.parameters.replace('${{TEAMSFX_ENV}}', environment)];
    for (const file of named) expect(existsSync(join('deployment', file))).toBe(true);
    const deploy = step(toolkit.deploy, 'azureAppService/zipDeploy').with;
    expect(
      existsSync(join('deployment', String(deploy['workingDirectory']), String(deploy['ignoreFile']))),
    ).toBe(true);
  });

  test('downloads no Bicep compiler', () => {
    expect(step(toolkit.provision, 'arm/deploy').with).not.toHaveProperty('bicepCliVersion');
  });

  test('every value it uses is an output of the Bicep, written by a step, or given in the environment', async () => {
    const used = new Set([...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name));
    const outputs = (await BicepFile.read('main.bicep')).declared('output');
    const written = toolkit.provision.flatMap((each) => Object.values(each.writeToEnvironmentFile ?? {}));
    const given = ['TEAMSFX_ENV', 'APP_NAME_SUFFIX', 'AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'];
    const known = [...outputs, ...written, ...given];
    expect([...used].filter((name) => !known.includes(name))).toEqual([]);
    // Nothing is output for nobody: these are for the commands of the guide, and for doctor.
    const forPeople = ['BOT_RESOURCE_ID', 'BOT_IDENTITY_ID', 'BOT_APP_SERVICE_NAME'];
    expect(outputs.filter((name) => !used.has(name))).toEqual(forPeople);
    const pages = ['admin-guide', 'operate'].map((page) => readFileSync(`docs/${page}.md`, 'utf8')).join();
    for (const name of forPeople) expect(pages).toContain(name);
  });

  test.each(environments)(
    'the environment file of %s names every value, and holds no secret',
    (environment) => {
      const file = readFileSync(`deployment/env/.env.${environment}`, 'utf8');
      const names = [...file.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
      const parameters = readFileSync(`deployment/main.${environment}.parameters.json`, 'utf8');
      const used = [...`${text}${parameters}`.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
      expect(names).toEqual(expect.arrayContaining([...new Set(used)]));
      expect(file).toContain(`TEAMSFX_ENV=${environment}\n`);
      expect(names.filter((name) => /SECRET|PASSWORD|KEY/.test(name))).toEqual([]);
    },
  );

  test('[S52] what is sent to the web app is the built bot, and no file of the organisation', () => {
    const lines = readFileSync('deployment/.webappignore', 'utf8').split('\n');
    const rules = lines.filter((line) => line !== '' && !line.startsWith('#'));
    // First nothing at all, then what is let through.
    expect(rules[0]).toBe('/*');
    expect(rules.filter((rule) => rule.startsWith('!'))).toEqual([
      '!/dist',
      '!/node_modules',
      '!/package.json',
      '!/package-lock.json',
    ]);
  });
});
