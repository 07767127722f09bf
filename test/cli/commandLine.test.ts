import { answerOf, giuLoi, newFolder, removeFolders } from '../support/commandLine';
import { killSpawned } from '../support/spawnedServer';

afterEach(async () => {
  await killSpawned();
  removeFolders();
});

describe('the command line', () => {
  test.each([
    [['serv']],
    [['log']],
    [['log', 'import']],
    [['backup']],
    [['log', 'verify', 'a', 'b']],
    [['--port', '80']],
  ])('ends with code 2 for %j, says how it is used and touches nothing', async (args) => {
    const { code, stdout, stderr } = await giuLoi('/dev/null/no-folder', args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/error:|Usage:/);
  });

  test('names a command that it does not know', async () => {
    const { stderr } = await giuLoi('/dev/null/no-folder', ['serv']);
    expect(stderr).toContain('there is no command serv, see --help');
  });

  test.each([
    [['log', 'verify', '/nowhere/log.db']],
    [['log', 'import', '/nowhere/log.db']],
    [['restore', '/nowhere/log.db']],
  ])('%j names the file that is not there and ends with code 2', async (args) => {
    const ended = await giuLoi(newFolder(), [...args, '--json']);
    expect(ended.code).toBe(2);
    expect(answerOf(ended)).toMatchObject({
      ok: false,
      error: { code: 'FILE_NOT_FOUND', message: expect.stringContaining('/nowhere/log.db') },
    });
  });

  test('gives help in Vietnamese and English with code 0', async () => {
    const { code, stdout } = await giuLoi(newFolder(), ['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'sample', 'config', 'backup', 'restore', 'rebuild', 'log'])
      expect(stdout).toContain(`\n  ${command} `);
    expect(stdout).toContain('Sao lưu nhật ký');
    expect(stdout).toContain('Backs up');
  });

  test.each([
    ['READ_TIMEOUT_MS', 'soon'],
    ['EVENTSTORE_URL', 'esdb://admin:taj/na@log.example'],
  ])(
    'a wrong %s ends every command with code 2, and is named but not shown',
    async (name, value) => {
      for (const args of [['serve'], ['config'], ['log', 'verify', '--json']]) {
        const ended = await giuLoi(newFolder(), args, { environment: { [name]: value } });
        expect(ended.code).toBe(2);
        expect(ended.stdout + ended.stderr).toContain(`${name}: `);
        expect(ended.stdout + ended.stderr).not.toContain('taj');
      }
    },
  );
});

describe('sample', () => {
  test('loads the sample once: the second time nothing is recorded', async () => {
    const folder = newFolder();
    const first = answerOf(await giuLoi(folder, ['sample', '--json']));
    expect(Number(first['commandsRecorded'])).toBeGreaterThan(50);
    expect(answerOf(await giuLoi(folder, ['sample', '--json']))).toEqual({
      ok: true,
      exitCode: 0,
      commandsRecorded: 0,
    });
  });
});

describe('config', () => {
  const secret = 'never-to-be-seen-0123456789';
  const environment = { COMMAND_HASH_KEY: secret, PORT: '4321', LOG_LEVEL: '' };

  test('prints what is in force, says what is a default, and hides secrets', async () => {
    const folder = newFolder();
    const { code, stdout, stderr } = await giuLoi(folder, ['config'], { environment });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PORT +4321$/m);
    expect(stdout).toMatch(/^LOG_LEVEL +info +\(mặc định; default\)$/m);
    expect(stdout).toMatch(/^ALLOWED_ORIGINS +- +\(mặc định; default\)$/m);
    expect(stdout).toMatch(new RegExp(`^DATA_DIR +${folder}$`, 'm'));
    expect(stdout).toMatch(/^COMMAND_HASH_KEY +\*{8}$/m);
    expect(stdout + stderr).not.toContain(secret);
  });

  test('gives the same to scripts', async () => {
    const ended = await giuLoi(newFolder(), ['config', '--json'], { environment });
    expect(answerOf(ended)['settings']).toContainEqual({
      name: 'PORT',
      value: '4321',
      isSet: true,
    });
    expect(ended.stdout).not.toContain(secret);
  });
});
