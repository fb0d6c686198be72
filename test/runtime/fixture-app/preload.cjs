'use strict'
const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  onGreeting: (listener) => {
    const heard = (_event, ...args) => listener(...args)
    ipcRenderer.on('greeting', heard)
    return () => ipcRenderer.off('greeting', heard)
  },
  pathsOf: (files) =>
    ipcRenderer.invoke(
      'paths',
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  pathNow: (file) => webUtils.getPathForFile(file),
  info: { platform: process.platform, nested: { deep: [1, 2] } },
})
