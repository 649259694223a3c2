import { EXIT, type ErrorEntry } from './error-entry.ts';

/** Errors of files and folders. */
export const FILE_ERRORS = {
  FILE_NOT_FOUND: { message: '{path} does not exist', hint: 'check the path: ls -l {path}{more}', exit: EXIT.failure },
  FILE_NOT_READABLE: {
    message: '{path} cannot be read: {reason}',
    hint: 'check the owner and mode: ls -l {path}',
    exit: EXIT.failure,
  },
  FILE_NOT_WRITABLE: {
    message: '{path} cannot be written: {reason}',
    hint: 'choose another folder, or give this user the right to write: ls -ld {folder}',
    exit: EXIT.failure,
  },
  DISK_FULL: {
    message: 'no space left while writing {path}; nothing was changed',
    hint: 'free some space (df -h {folder}) and run the same command again',
    exit: EXIT.failure,
  },
  OUTPUT_NOT_WRITABLE: {
    message: 'standard output takes no more: {reason}',
    hint: 'the command did its work; free some space (df -h) or send its output elsewhere to read it',
    exit: EXIT.failure,
  },
  FILE_NOT_REGULAR: {
    message: '{path} is {kind}, not a file',
    hint: 'give the path of a file: ls -l {path}',
    exit: EXIT.failure,
  },
  FILE_TOO_LARGE: {
    message: '{path} has {size} bytes; at most {limit} are read',
    hint: 'check that this is the right file: ls -l {path}',
    exit: EXIT.failure,
  },
  FOLDER_IS_LINK: {
    message: '{path} is a symbolic link; tlsdb writes through no symbolic link',
    hint: 'give the folder itself: readlink -f {path}',
    exit: EXIT.failure,
  },
  FOLDER_IS_FILE: {
    message: '{path} is a file, not a folder',
    hint: 'choose another folder, or move the file away: ls -l {path}',
    exit: EXIT.failure,
  },
  LOCKED: {
    message: '{folder} is locked by {holder}',
    hint: 'wait until that process has ended, then run the same command again: {look}',
    exit: EXIT.failure,
  },
  JOURNAL_MALFORMED: {
    message: 'the record of an unfinished change, {path}, is damaged',
    hint: 'compare the pairs of the folder (tlsdb certs verify), then move the record away: mv {path} {path}.old',
    exit: EXIT.failure,
  },
  CHANGE_UNFINISHED: {
    message: 'a change of {folder} stopped half way: {problem}',
    hint: 'remove the cause; the next tlsdb certs command finishes the change: tlsdb certs init --dir {folder}',
    exit: EXIT.failure,
  },
} as const satisfies Record<string, ErrorEntry>;
