using System.Text;
using ComplianceCheck.Cli;

// Names and findings may hold any character, whatever the code page of the machine.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first press lets the run clean up behind itself; a second one does not wait for that.
    pressed.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
};
return new Application(World.OfProcess(), interruption.Token).Run(args);
