addEventListener('message', ({ ports: [port] }) => {
  port.onmessage = async ({ data }) => {
    if (data === 'about') port.postMessage({ bridge: typeof window.fixture, origin: location.origin })
    if (data === 'spin') for (;;);
    if (data === 'bitmap') {
      const bitmap = await createImageBitmap(new ImageData(5, 4))
      port.postMessage(bitmap, [bitmap])
    }
  }
})
