#!/usr/bin/env python3
"""Annotates a text with persian-text on Spark, one line in, one JSON object out.

usage: spark-submit annotate.py COMMAND INPUT OUTPUT [pipe|pandas]

pipe    an RDD of lines through the command's standard input and output
pandas  a DataFrame through mapInPandas, as in jobs on tables: the column `annotation` beside the column `value`

COMMAND goes to the executors with the job.
"""
import os
import subprocess
import sys
import threading

import pandas
from pyspark import SparkFiles
from pyspark.sql import SparkSession

ARGUMENTS = ["annotate", "--jobs", "1", "--invalid-utf8", "replace"]


def annotate(batches):
    """One command for a partition: a thread writes a batch while this one reads its results."""
    command = subprocess.Popen([SparkFiles.get("persian-text"), *ARGUMENTS], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed(lines):
        command.stdin.writelines(line.encode() + b"\n" for line in lines)
        command.stdin.flush()

    for batch in batches:
        writer = threading.Thread(target=feed, args=[batch["value"]])
        writer.start()
        # As many lines come out as went in, in the same order, and none waits for the next batch.
        lines = [command.stdout.readline().decode().rstrip("\n") for _ in range(len(batch))]
        writer.join()
        yield pandas.DataFrame({"value": batch["value"], "annotation": lines})
    command.stdin.close()
    if command.wait() != 0:
        raise RuntimeError(f"persian-text ended with {command.returncode}")


def main() -> None:
    program, source, target = sys.argv[1:4]
    mode = sys.argv[4] if len(sys.argv) > 4 else "pipe"
    spark = SparkSession.builder.appName("persian-text").getOrCreate()
    spark.sparkContext.addFile(os.path.abspath(program))
    if mode == "pipe":
        # The working folder of a task is where its files are.
        lines = spark.sparkContext.textFile(source)
        lines.pipe(" ".join([SparkFiles.get("persian-text"), *ARGUMENTS]), checkCode=True).saveAsTextFile(target)
    else:
        table = spark.read.text(source).mapInPandas(annotate, "value string, annotation string")
        table.select("annotation").write.text(target)
    spark.stop()


if __name__ == "__main__":
    main()
