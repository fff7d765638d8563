// Records a voice where a form asks for one: tap, speak, tap, listen, again or send. Without script, without a microphone or on a page
// that is not encrypted, the form's own field takes a file, and on phones that field opens the recorder.
const can = navigator.mediaDevices?.getUserMedia && window.MediaRecorder && window.DataTransfer;
const kinds = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];

function prepare(form) {
  const box = form.querySelector("[data-recorder]");
  const file = form.querySelector("input[type=file]");
  const part = (name) => box.querySelector(`[data-${name}]`);
  const [start, stop, again, play, status] = ["start", "stop", "again", "play", "status"].map(part);
  const send = form.querySelector("[data-send-voice]");
  let recorder, timer, url;

  const show = (state) => {
    form.dataset.state = state;
    start.hidden = state !== "empty";
    stop.hidden = state !== "running";
    again.hidden = play.hidden = state !== "full";
    send.disabled = state !== "full" && !file.files.length;
  };
  const clear = () => {
    if (url) URL.revokeObjectURL(url);
    url = undefined;
    play.removeAttribute("src");
    file.value = "";
    status.textContent = "";
    show("empty");
    start.focus();
  };
  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  start.addEventListener("click", async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true, echoCancellation: true } });
    } catch {
      status.textContent = box.dataset.denied;
      form.querySelector("[data-file]").hidden = false;
      return;
    }
    const mimeType = kinds.find((kind) => MediaRecorder.isTypeSupported(kind));
    recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), audioBitsPerSecond: 24000 });
    const pieces = [];
    recorder.ondataavailable = (event) => pieces.push(event.data);
    recorder.onstop = () => {
      clearInterval(timer);
      stream.getTracks().forEach((track) => track.stop());
      const kind = recorder.mimeType.split(";")[0];
      const carried = new DataTransfer();
      carried.items.add(new File(pieces, "voice", { type: kind }));
      file.files = carried.files;
      url = URL.createObjectURL(new Blob(pieces, { type: kind }));
      play.src = url;
      status.textContent = box.dataset.full;
      show("full");
      play.focus();
    };
    recorder.start();
    const begun = Date.now();
    const tick = () => {
      const seconds = Math.floor((Date.now() - begun) / 1000);
      stop.querySelector("[data-time]").textContent = clock(seconds);
      if (seconds >= Number(box.dataset.most)) recorder.stop();
    };
    status.textContent = box.dataset.running;
    show("running");
    stop.focus();
    tick();
    timer = setInterval(tick, 250);
  });
  stop.addEventListener("click", () => recorder?.state === "recording" && recorder.stop());
  again.addEventListener("click", clear);
  file.addEventListener("change", () => show(file.files.length && form.dataset.state !== "full" ? "empty" : form.dataset.state));

  box.hidden = false;
  if (!("keep" in form.querySelector("[data-file]").dataset)) form.querySelector("[data-file]").hidden = true;
  show("empty");
}

if (can) document.querySelectorAll("form[data-record], [data-record] > form").forEach(prepare);
