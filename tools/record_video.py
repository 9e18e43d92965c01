"""Record the video of the demonstration site: a slow pan over one of its drawn pictures, by a real Chromium.

Usage: python tools/record_video.py — needs Chromium and playwright. Not the same bytes every time: the recorder keeps
real time.
"""

import base64
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

STILL = Path(__file__).resolve().parent.parent / "content/dongtai/2026-05-21-shier-dianwei/清晨.jpg"
WIDTH, HEIGHT, SECONDS, BITS = 800, 500, 8, 220_000

RECORD = """async ([still, width, height, seconds, bits]) => {
  const picture = new Image();
  picture.src = still;
  await picture.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  const draw = (part) => {
    const scale = 1.25 - 0.15 * part;
    const [w, h] = [picture.width / scale, picture.height / scale];
    pen.drawImage(picture, (picture.width - w) * (1 - part), (picture.height - h) * 0.6, w, h, 0, 0, width, height);
  };
  draw(0);
  const recorder = new MediaRecorder(canvas.captureStream(24), {
    mimeType: "video/mp4;codecs=avc1.42E01E", videoBitsPerSecond: bits,
  });
  const pieces = [];
  recorder.ondataavailable = (event) => pieces.push(event.data);
  const done = new Promise((resolve) => { recorder.onstop = resolve; });
  const began = performance.now();
  recorder.start();
  await new Promise((resolve) => {
    const step = () => {
      const part = (performance.now() - began) / 1000 / seconds;
      draw(Math.min(part, 1));
      if (part < 1) requestAnimationFrame(step); else resolve();
    };
    step();
  });
  recorder.stop();
  await done;
  const reader = new FileReader();
  reader.readAsDataURL(new Blob(pieces));
  await new Promise((resolve) => { reader.onload = resolve; });
  return reader.result.split(",")[1];
}"""


def main() -> None:
    """Write the video beside the picture that it pans over."""
    still = "data:image/jpeg;base64," + base64.b64encode(STILL.read_bytes()).decode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        recorded = browser.new_page().evaluate(RECORD, [still, WIDTH, HEIGHT, SECONDS, BITS])
        browser.close()
    video = STILL.with_suffix(".mp4")
    video.write_bytes(base64.b64decode(recorded))
    print(f"{video.stat().st_size / 1024:6.0f} KB  {video.name}")


if __name__ == "__main__":
    main()
