import { shareFolder, takeFolderAlone } from '../../src/cli/folderLock';
import { newFolder, removeFolders } from '../support/commandLine';

afterEach(removeFolders);

const inUse = expect.objectContaining({ code: 'FOLDER_IN_USE', exitCode: 4 }) as Error;

describe('a data folder', () => {
  test('is shared by many, and none of them may replace its log', () => {
    const folder = newFolder();
    const first = shareFolder(folder);
    const second = shareFolder(folder);
    expect(() => takeFolderAlone(folder)).toThrow(inUse);
    first.release();
    expect(() => takeFolderAlone(folder)).toThrow(inUse);
    second.release();
    takeFolderAlone(folder).release();
  }, 30_000);

  test('whose log is being replaced is opened by nobody', () => {
    const folder = newFolder();
    const alone = takeFolderAlone(folder);
    expect(() => shareFolder(folder)).toThrow(inUse);
    alone.release();
    shareFolder(folder).release();
  }, 30_000);
});
