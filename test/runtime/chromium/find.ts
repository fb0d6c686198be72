import { accessSync, constants } from 'node:fs'

// The binaries themselves: Debian's /usr/bin/chromium is a shell script that adds switches of its own.
const usualPlaces = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/lib/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium that can be run, or undefined where there is none. A path given wins or fails. */
export function findChromium(given = ''): string | undefined {
  return given === '' ? usualPlaces.find(executable) : executable(given) ? given : undefined
}
